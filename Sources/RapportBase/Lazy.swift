import Synchronization

/// A value that is computed when it is first needed, and then kept.
public final class Lazy<Value: Sendable>: Sendable {
  /// The closure is released, with everything it captures, once the value has been computed.
  private enum State {
    case waiting(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// - Parameter make: computes the value; called at most once.
  public init(_ make: @Sendable @escaping () -> Value) { state = Mutex(.waiting(make)) }

  /// The value. The first access computes it; other threads wait.
  public var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}

import Synchronization

/// A value that is made when somebody first asks for it, and then kept.
public final class Lazy<Value: Sendable>: Sendable {
  /// What makes it is given up once it is made, with all that it holds.
  private enum State {
    case waiting(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  public init(_ make: @Sendable @escaping () -> Value) { state = Mutex(.waiting(make)) }

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

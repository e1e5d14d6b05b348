import Synchronization

/// A value that is made when somebody first asks for it, and then kept.
public final class Lazy<Value: Sendable>: Sendable {
  private let make: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  public init(_ make: @Sendable @escaping () -> Value) { self.make = make }

  public var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}

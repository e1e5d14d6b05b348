/// A value in a JSON document (RFC 8259).
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// The members in document order.
  case object([Member])

  /// A named value in an object.
  public struct Member: Sendable, Hashable {
    public let name: String
    public let value: JSONValue
  }

  /// The last member of an object with this name; `nil` if there is none, or if the value isn't an object.
  public subscript(name: String) -> JSONValue? { members.last { $0.name == name }?.value }

  /// The members of an object; empty for anything else.
  public var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// The items of an array; empty for anything else.
  public var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

  /// The text of a string; `nil` for anything else.
  public var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The value of a number; `nil` for anything else.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }
}

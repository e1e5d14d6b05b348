/// A value of a JSON document (RFC 8259), as other programs write them.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// In the order of the document.
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let name: String
    public let value: JSONValue
  }

  /// The last member of an object by its name; `nil` if there is none, or if it is no object.
  public subscript(name: String) -> JSONValue? { members.last { $0.name == name }?.value }

  public var members: [Member] { if case .object(let members) = self { members } else { [] } }

  public var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

  public var text: String? { if case .string(let text) = self { text } else { nil } }

  public var number: Double? { if case .number(let number) = self { number } else { nil } }
}

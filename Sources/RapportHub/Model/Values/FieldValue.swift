public import RapportBase
public import RapportDiagnostics

/// The value of a field, typed according to its declaration, with its position in the file.
public struct FieldValue: Sendable, Hashable {
  /// A value of one of the field types, or a list or group of values.
  public indirect enum Content: Sendable, Hashable {
    /// A line, a text, a URL, a path, or a value of a vocabulary.
    case text(String)
    case date(Day)
    case period(Period)
    case number(Double)
    /// Another entry, by kind and slug.
    case reference(EntryKey)
    /// `all`, where a list of references allows it.
    case all
    case list([FieldValue])
    /// Named values: a record in the order of its declaration, a map in the order of the file.
    case record([Member])
  }

  /// The absolute value of every number is below this, so that integers are exact and
  /// no number needs an exponent.
  public static let numberBound = 1e12

  /// A named value in a group.
  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: FieldValue

    package init(key: String, value: FieldValue) {
      self.key = key
      self.value = value
    }
  }

  /// The typed value.
  public var content: Content
  /// Where the value begins in the file.
  public var position: SourcePosition

  public init(_ content: Content, at position: SourcePosition = .start) {
    self.content = content
    self.position = position
  }
}

extension FieldValue {
  /// The text of a `text` value; `nil` for anything else.
  public var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The day of a `date` value; `nil` for anything else.
  public var date: Day? {
    if case .date(let day) = content { day } else { nil }
  }

  /// The period of a `period` value; `nil` for anything else.
  public var period: Period? {
    if case .period(let period) = content { period } else { nil }
  }

  /// The number of a `number` value; `nil` for anything else.
  public var number: Double? {
    if case .number(let number) = content { number } else { nil }
  }

  /// The key of a `reference` value; `nil` for anything else, including `all`.
  public var reference: EntryKey? {
    if case .reference(let key) = content { key } else { nil }
  }

  /// The items of a list; for any other value, a list of just that value.
  public var items: [FieldValue] {
    if case .list(let items) = content { items } else { [self] }
  }

  /// The members of a record or map; empty for anything else.
  public var members: [Member] {
    if case .record(let members) = content { members } else { [] }
  }

  /// A copy in which references are replaced according to `keys`.
  func referring(by keys: [EntryKey: EntryKey]) -> FieldValue {
    switch content {
    case .reference(let key): FieldValue(.reference(keys[key] ?? key), at: position)
    case .list(let items): FieldValue(.list(items.map { $0.referring(by: keys) }), at: position)
    case .record(let members):
      FieldValue(
        .record(members.map { Member(key: $0.key, value: $0.value.referring(by: keys)) }), at: position)
    default: self
    }
  }

  /// The value of a record's member.
  public subscript(key: String) -> FieldValue? {
    members.first { $0.key == key }?.value
  }
}

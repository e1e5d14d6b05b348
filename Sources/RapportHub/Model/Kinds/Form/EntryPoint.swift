/// A way into the form that makes an entry of a kind: what it asks, in which words, and what it fills in itself.
///
/// `EntryPoint("event", title: "A new event")` is enough: it asks first for what the kind asks first, and offers
/// the rest. Links to the form name it: `add.html#door=campaign`.
public struct EntryPoint: Sendable, Hashable {
  public let name: String
  /// The form's heading.
  public let title: String
  /// What it is for, where the form's first page lists it; without one only links lead to it.
  public let summary: String?
  /// Where the form's first page lists it: lower comes first.
  public let rank: Int
  /// The fields that are asked first, in order; without any, those that the kind asks first.
  public let first: [Question]
  /// The fields that are offered below; without any, all others of the kind.
  public let more: [Question]
  /// How it asks for fields that are neither in `first` nor in `more`.
  public let wording: [Question]
  /// Keys of fields that are never asked.
  public let omitted: [String]
  /// Values that nobody is asked for, by field.
  public let fixedValues: [String: String]
  /// Whether it asks which objection it is about, and writes that into `about`.
  public let asksObjection: Bool
  /// Whether it asks for the entry's text.
  public let hasBody: Bool
  /// The field that a link's `q` fills in.
  public let queryField: String
  /// The title of an entry without one.
  public let defaultTitle: String?
  public let next: Next?

  /// Another entry point to offer below the form.
  public struct Next: Sendable, Hashable {
    public let name: String
    /// As its button says.
    public let label: String
    /// The question before the button.
    public let hint: String

    public init(_ name: String, label: String, hint: String) {
      self.name = name
      self.label = label
      self.hint = hint
    }
  }

  public init(
    _ name: String, title: String, summary: String? = nil, rank: Int = 100, first: [Question] = [],
    more: [Question] = [], wording: [Question] = [], omitted: [String] = [],
    fixedValues: [String: String] = [:],
    asksObjection: Bool = false, hasBody: Bool = false, queryField: String = "title",
    defaultTitle: String? = nil, next: Next? = nil
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.rank = rank
    self.first = first
    self.more = more
    self.wording = wording
    self.omitted = omitted
    self.fixedValues = fixedValues
    self.asksObjection = asksObjection
    self.hasBody = hasBody
    self.queryField = queryField
    self.defaultTitle = defaultTitle
    self.next = next
  }
}

extension Kind {
  /// All entry points of some kinds with their kinds, in the order in which the form's first page lists them.
  public static func entryPoints(of kinds: [Kind]) -> [(kind: Kind, entryPoint: EntryPoint)] {
    let all = kinds.flatMap { kind in kind.entryPoints.map { (kind: kind, entryPoint: $0) } }
    return all.enumerated().sorted { a, b in
      (a.element.entryPoint.rank, a.offset) < (b.element.entryPoint.rank, b.offset)
    }.map(\.element)
  }
}

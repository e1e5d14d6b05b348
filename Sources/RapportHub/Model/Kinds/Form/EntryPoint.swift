/// A way into the form that creates an entry of a kind: what it asks, how it words it,
/// and what it fills in itself.
///
/// `EntryPoint("event", title: "A new event")` is enough: it first asks what the kind asks first, and offers
/// the rest below. Links to the form select it by name: `add.html#door=campaign`.
public struct EntryPoint: Sendable, Hashable {
  /// The name that links to the form use.
  public let name: String
  /// The form's heading.
  public let title: String
  /// What it is for, as listed on the form's first page. Without it, the entry
  /// point is reachable only by link.
  public let summary: String?
  /// Its position on the form's first page, lowest first.
  public let rank: Int
  /// The fields asked first, in order; if empty, those the kind asks first.
  public let first: [Question]
  /// The fields offered below; if empty, all others of the kind.
  public let more: [Question]
  /// Wording for fields that are in neither `first` nor `more`.
  public let wording: [Question]
  /// Keys of fields that are never asked for.
  public let omitted: [String]
  /// Values filled in without asking, by field.
  public let fixedValues: [String: String]
  /// Whether it asks which objection the entry is about, and writes the answer to `about`.
  public let asksObjection: Bool
  /// Whether it asks for the entry's body.
  public let hasBody: Bool
  /// The field that the `q` parameter of a link fills in.
  public let queryField: String
  /// The title to use if the entry has none.
  public let defaultTitle: String?
  /// Another entry point, offered below the form.
  public let next: Next?

  /// Another entry point to offer below the form.
  public struct Next: Sendable, Hashable {
    /// Name of the entry point.
    public let name: String
    /// The text of its button.
    public let label: String
    /// The question in front of the button.
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
  /// All entry points of the given kinds, in the order of the form's first page.
  public static func entryPoints(of kinds: [Kind]) -> [(kind: Kind, entryPoint: EntryPoint)] {
    let all = kinds.flatMap { kind in kind.entryPoints.map { (kind: kind, entryPoint: $0) } }
    return all.enumerated().sorted { a, b in
      (a.element.entryPoint.rank, a.offset) < (b.element.entryPoint.rank, b.offset)
    }.map(\.element)
  }
}

/// The declaration of a field. Decoding, checks, scaffolds, the form, the schema and the
/// reference all derive from it.
public struct Field: Sendable, Hashable {
  /// When the form asks for a field: at first, under "more", or never.
  public enum FormVisibility: String, Sendable { case first, more, never }

  /// The field's name in front matter.
  public let key: String
  /// What its values are.
  public let type: FieldType
  /// Whether an entry without it is an error.
  public let isRequired: Bool
  /// One line of help for the person filling it in.
  public let help: String
  /// When the form asks for it.
  public let formVisibility: FormVisibility
  /// Whether `all` may be written instead of a list of references.
  public let allowsAll: Bool
  /// The filter of search results that it feeds, if any.
  public let facet: Facet?
  /// How search reads it; `nil` to let `Kind.searchRole(of:)` decide.
  public let search: SearchRole?
  /// Whether the entries it refers to count under this entry in the kind's facet, as an asset does that
  /// proves an answer.
  public let countsBothWays: Bool
  /// Whether it holds a day on which something was done, which can't be in the future.
  public let isPast: Bool
  /// Whether it holds the last day on which the entry may be used; after that day,
  /// the entry counts as retired.
  public let isLastDay: Bool
  /// Whether `hub.yml` declares it, so that no view of a built-in kind knows it by name.
  public let isHubsOwn: Bool
  /// The name shown on pages. If the declaration gives none, `use_when` becomes *Use when*.
  public let label: String

  /// - Parameters:
  ///   - past: see `isPast`.
  ///   - lastDay: see `isLastDay`.
  ///   - label: the name shown on pages; `nil` to derive it from the key.
  public init(
    _ key: String, _ type: FieldType, required: Bool = false, allowsAll: Bool = false,
    ask formVisibility: FormVisibility = .more, facet: Facet? = nil, search: SearchRole? = nil,
    countsBothWays: Bool = false,
    past: Bool = false, lastDay: Bool = false, label: String? = nil, isHubsOwn: Bool = false, _ help: String
  ) {
    self.key = key
    self.type = type
    self.isRequired = required
    self.allowsAll = allowsAll
    self.facet = facet
    self.search = search
    self.countsBothWays = countsBothWays
    isPast = past
    isLastDay = lastDay
    self.isHubsOwn = isHubsOwn
    self.label = label ?? Vocabulary.displayText(key.replacing("_", with: "-"))
    self.formVisibility = formVisibility
    self.help = help
  }

  /// Whether search reads it as other names of the entry.
  var isName: Bool { search == .name || search == .synonym }

  /// The kind of the entries it refers to.
  public var referencedKind: String? {
    switch type {
    case .reference(let kind), .list(.reference(let kind)): kind
    default: nil
    }
  }

  /// The name of the vocabulary that its values come from.
  public var vocabulary: String? {
    switch type {
    case .choice(let name), .list(.choice(let name)): name
    default: nil
    }
  }
}

/// The declaration of a field: from it come decoding, checks, the scaffold, the form, the schema, the reference.
public struct Field: Sendable, Hashable {
  /// When a form asks for the field.
  public enum FormVisibility: String, Sendable { case first, more, never }

  /// The name in front matter.
  public let key: String
  public let type: FieldType
  public let isRequired: Bool
  /// One line for whoever fills it in.
  public let help: String
  public let formVisibility: FormVisibility
  /// Whether `all` may be written instead of a list of references.
  public let allowsAll: Bool
  /// How search results can be narrowed by it, if they can.
  public let facet: Facet?
  /// How search reads it, where that doesn't follow from the rest (`Kind.searchRole`).
  public let search: SearchRole?
  /// Whether what it refers to counts under this entry in the kind's facet: an asset that proves an answer.
  public let isMutual: Bool
  /// Whether it is the day on which something was done, which can't be still to come.
  public let isPast: Bool
  /// Whether it is the last day on which the entry may be used: after it, the entry counts as retired.
  public let isLastDay: Bool
  /// Whether `hub.yml` declares it: no view of a built-in kind knows it by name.
  public let isHubsOwn: Bool
  /// The name as pages show it: `use_when` reads *Use when* where the declaration gives none.
  public let label: String

  public init(
    _ key: String, _ type: FieldType, required: Bool = false, allowsAll: Bool = false,
    ask formVisibility: FormVisibility = .more, facet: Facet? = nil, search: SearchRole? = nil,
    isMutual: Bool = false,
    past: Bool = false, lastDay: Bool = false, label: String? = nil, isHubsOwn: Bool = false, _ help: String
  ) {
    self.key = key
    self.type = type
    self.isRequired = required
    self.allowsAll = allowsAll
    self.facet = facet
    self.search = search
    self.isMutual = isMutual
    isPast = past
    isLastDay = lastDay
    self.isHubsOwn = isHubsOwn
    self.label = label ?? Vocabulary.displayText(key.replacing("_", with: "-"))
    self.formVisibility = formVisibility
    self.help = help
  }

  /// Whether it has other names of the entry, of two words or short.
  var isName: Bool { search == .name || search == .synonym }

  /// The kind of the entries that it refers to.
  public var referencedKind: String? {
    switch type {
    case .reference(let kind), .list(.reference(let kind)): kind
    default: nil
    }
  }

  /// The vocabulary of its values.
  public var vocabulary: String? {
    switch type {
    case .choice(let name), .list(.choice(let name)): name
    default: nil
    }
  }
}

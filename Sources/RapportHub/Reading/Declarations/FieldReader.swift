import RapportBase
import RapportContent
import RapportDiagnostics

/// Reads the fields that `hub.yml` declares for one kind.
struct FieldReader {
  /// The most fields that `hub.yml` may declare for a kind.
  private static let maxFields = 60
  /// Names that search already uses in URLs: other facets and query parameters.
  private static let facetNames: Set<String> = [
    "kind", "audience", "freshness", "team", "q", "retired", "before",
  ]

  let kind: String
  /// The fields that the kind already has.
  let others: [Field]
  let types: FieldTypes
  /// Whether the kind is the hub's own, in which case the form asks for its fields first.
  let isOwnKind: Bool
  private(set) var vocabularies: [(name: String, words: Vocabulary)] = []
  /// Kinds that a field makes available as a search filter.
  private(set) var facetKinds: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(kind: String, others: [Field], types: FieldTypes, isOwnKind: Bool) {
    self.isOwnKind = isOwnKind
    self.kind = kind
    self.others = others
    self.types = types
  }

  mutating func fields(_ pairs: [YAMLNode.Pair], _ values: FieldValue?) -> [Field] {
    if pairs.count > Self.maxFields {
      report(
        pairs[Self.maxFields].position, "“\(kind)” has more than \(Self.maxFields) fields",
        "Nobody fills in that many. Put the rest into the text below the fields.")
    }
    return pairs.prefix(Self.maxFields).compactMap { pair in
      nameIsFree(pair) ? field(pair, values?[pair.key]) : nil
    }
  }

  private mutating func nameIsFree(_ pair: YAMLNode.Pair) -> Bool {
    let shown = "“\(pair.key.prefix(60))”"
    if others.contains(where: { $0.key == pair.key }) {
      report(
        pair.position, "\(shown) is a field that every \(kind) has already",
        "Leave it out here, or give yours another name.")
    } else if ReservedNames.isField(pair.key, of: kind) {
      report(
        pair.position, "\(shown) is a name that the site needs itself",
        "Call it  our_\(pair.key)  or the like.")
    } else if let fault = DeclaredName.fault(of: pair.key, joiner: "_") {
      report(
        pair.position, "\(shown) can't be the name of a field: \(fault)",
        DeclaredName.help(for: pair.key, joiner: "_"))
    } else {
      return true
    }
    return false
  }

  private mutating func field(_ pair: YAMLNode.Pair, _ value: FieldValue?) -> Field? {
    if pair.value.isBlank {
      missingType(pair)
      return nil
    }
    // A type that is missing or has the wrong shape is reported when the file is decoded.
    guard let value, let written = value["type"], let type = type(written, pair.key) else { return nil }
    let isRequired = value["required"]?.text == "true"
    let asked = value["ask"]?.text.flatMap(Field.FormVisibility.init)
    if isRequired, asked == .never, let position = value["ask"]?.position {
      report(
        position, "“\(pair.key)” is required, so the form has to ask for it",
        "Write  ask: first, or leave  required  out.")
    }
    let label = value["label"]?.text
    return Field(
      pair.key, type, required: isRequired, allowsAll: type.isListOfDimension,
      ask: asked ?? (isRequired || isOwnKind ? .first : .more),
      facet: facet(value["facet"], pair.key, label, type), search: type.searchRole, label: label,
      isHubsOwn: true, value["help"]?.text ?? "")
  }

  private mutating func missingType(_ pair: YAMLNode.Pair) {
    diagnostics.append(
      Diagnostic(
        .missingField, in: SettingsDecoder.path, at: pair.position,
        "“type” is missing: the field “\(pair.key)” needs it",
        help: "Add  {type: line}, or another type."))
  }

  private mutating func type(_ value: FieldValue, _ key: String) -> FieldType? {
    if case .list(let items) = value.content {
      return items.first.flatMap { single($0, key) }.map { .list($0) }
    }
    return single(value, key)
  }

  private mutating func single(_ value: FieldValue, _ key: String) -> FieldType? {
    if let words = value["one_of"] {
      let name = "\(kind).\(key)"
      vocabularies.append((name, Vocabulary(words)))
      return .choice(name)
    }
    guard let word = value.text else { return nil }
    if let type = types[word] { return type }
    diagnostics.append(
      Diagnostic(
        .unknownValue, in: SettingsDecoder.path, at: value.position,
        "“\(word.prefix(60))” isn't a field type", help: types.help(for: word)))
    return nil
  }

  private mutating func facet(
    _ value: FieldValue?, _ key: String, _ label: String?, _ type: FieldType
  ) -> Facet? {
    guard let value, value.text == "true" else { return nil }
    guard type.canBeFacet else {
      report(
        value.position,
        "search results can't be narrowed by “\(key)”: it has too many values to choose from",
        "Leave  facet  out, or make it a line, {one_of: [a, b]} or a kind.")
      return nil
    }
    if let kind = type.referencedKind {
      facetKinds.insert(kind)
      return nil
    }
    let name = key.replacing("_", with: "-")
    let isTaken = Self.facetNames.contains(name) || types.isKind(name)
    return Facet(isTaken ? "own-\(name)" : name, label ?? Vocabulary.displayText(name))
  }

  private mutating func report(_ position: SourcePosition, _ message: String, _ help: String) {
    diagnostics.append(
      Diagnostic(.badDeclaration, in: SettingsDecoder.path, at: position, message, help: help))
  }
}

extension FieldType {
  /// The type of a list's items; for any other type, the type itself.
  private var item: FieldType {
    if case .list(let item) = self { item } else { self }
  }

  /// Whether the field may also say `all`: true for lists of personas and of stages.
  fileprivate var isListOfDimension: Bool {
    self == .list(.reference("persona")) || self == .list(.reference("stage"))
  }

  fileprivate var referencedKind: String? {
    if case .reference(let kind) = item { kind } else { nil }
  }

  fileprivate var canBeFacet: Bool {
    switch item {
    case .line, .choice, .reference: true
    default: false
    }
  }

  fileprivate var searchRole: SearchRole? {
    switch item {
    case .choice, .reference: .label
    case .line, .text: self == .line ? nil : .prose
    default: nil
    }
  }
}

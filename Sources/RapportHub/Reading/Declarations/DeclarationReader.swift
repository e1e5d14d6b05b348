import RapportBase
import RapportContent
import RapportDiagnostics

/// Reads the kinds and fields that `hub.yml` declares and turns them into ordinary `Kind` values, so that all
/// code for built-in kinds handles them too.
struct DeclarationReader {
  /// The most kinds that a hub may declare: each one is in the navigation of every page.
  private static let maxKinds = 40

  /// The built-in kinds, including the fields added to them, then the hub's own.
  private(set) var kinds: [Kind]
  /// The words of fields that list their own choices, by the vocabulary name that the field's type uses.
  private(set) var vocabularies: [(name: String, words: Vocabulary)] = []
  /// Folders that may belong to kinds whose declaration is faulty.
  private(set) var unreadFolders: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  private let builtIn: [Kind]
  private var facetKinds: Set<String> = []

  init(builtIn: [Kind]) {
    self.builtIn = builtIn
    kinds = builtIn
  }

  /// - Parameters:
  ///   - pairs: the top level of `hub.yml` as written, with the positions of names.
  ///   - root: the same, decoded.
  mutating func read(_ pairs: [YAMLNode.Pair], _ root: FieldValue) {
    var heads: [KindHead] = []
    for (index, pair) in pairs.group("kinds").enumerated() {
      guard index < Self.maxKinds else {
        report(
          pair.position, "there are more than \(Self.maxKinds) kinds",
          "Keep those that readers need to tell apart.")
        break
      }
      if let head = head(pair, root["kinds"]?[pair.key], heads) { heads.append(head) }
    }
    // Fields may refer to any kind, including one declared further down.
    let known = FieldTypes(builtIn + heads.map { $0.kind([]) })
    for head in heads {
      let common = Kind.common(of: head.name, titleIsRequired: true)
      kinds.append(head.kind(fields(head.fields, head.values, of: head.name, beside: common, known)))
    }
    for pair in pairs.group("fields") { add(pair, root["fields"], known) }
    addFacets()
  }

  /// - Parameter values: the field declarations of all kinds. Looked up only for kinds that exist, so that
  ///   unknown names cost little.
  private mutating func add(_ pair: YAMLNode.Pair, _ values: FieldValue?, _ known: FieldTypes) {
    guard let index = kinds.firstIndex(where: { $0.name == pair.key }) else {
      report(
        pair.position, "there is no kind “\(pair.key.prefix(60))” to add fields to",
        suggestion(pair.key, among: kinds.map(\.name)))
      return
    }
    let kind = kinds[index]
    kinds[index] = kind.adding(
      fields(pair.value.pairs, values?[pair.key], of: kind.name, beside: kind.fields, known))
  }

  private func suggestion(_ word: String, among names: [String]) -> String {
    nearest(word, among: names).map { "Did you mean “\($0)”?" } ?? someKnown(names)
  }

  private mutating func fields(
    _ pairs: [YAMLNode.Pair], _ values: FieldValue?, of kind: String, beside others: [Field],
    _ known: FieldTypes
  ) -> [Field] {
    let isOwnKind = !builtIn.contains { $0.name == kind }
    var reader = FieldReader(kind: kind, others: others, types: known, isOwnKind: isOwnKind)
    let fields = reader.fields(pairs, values)
    diagnostics += reader.diagnostics
    vocabularies += reader.vocabularies
    facetKinds.formUnion(reader.facetKinds)
    return fields
  }

  /// Makes a facet of each kind that a field with `facet: true` refers to. Facet names appear in URLs, so
  /// each must be unique.
  private mutating func addFacets() {
    let taken = Set(Kind.facetFields(of: kinds).map(\.facet.name))
    for index in kinds.indices where facetKinds.contains(kinds[index].name) {
      let name = kinds[index].name
      kinds[index] = kinds[index].adding(
        facet: Facet(taken.contains(name) ? "own-\(name)" : name, kinds[index].label))
    }
  }

  private mutating func report(_ position: SourcePosition, _ message: String, _ help: String) {
    diagnostics.append(
      Diagnostic(.badDeclaration, in: SettingsDecoder.path, at: position, message, help: help))
  }
}

extension DeclarationReader {
  /// A kind's name and folder; `nil` if they can't be told apart from another kind's.
  private mutating func head(_ pair: YAMLNode.Pair, _ value: FieldValue?, _ before: [KindHead]) -> KindHead? {
    let name = pair.key
    let written = value?["folder"]
    let folder = written?.text ?? name + "s"
    guard nameIsFree(name, pair.position) else {
      unreadFolders.formUnion([folder, Slug.make(from: folder), Slug.make(from: name)])
      return nil
    }
    if pair.value.isBlank {
      diagnostics.append(
        Diagnostic(
          .missingField, in: SettingsDecoder.path, at: pair.position,
          "“label” is missing: the kind “\(name)” needs it", help: "Add  label: … As pages name one."))
    }
    let isFree = folderIsFree(folder, written?.position ?? pair.position, before)
    if !isFree { unreadFolders.formUnion([folder, Slug.make(from: folder), name + "s"]) }
    let label = value?["label"]?.text ?? Vocabulary.displayText(name)
    return KindHead(
      name: name, folder: isFree ? folder : name, label: label,
      plural: value?["plural"]?.text ?? label + "s", help: value?["help"]?.text ?? "",
      reviewEvery: value?["review_every"]?.period, fields: pair.value.pairs.group("fields"),
      values: value?["fields"])
  }

  private mutating func nameIsFree(_ name: String, _ position: SourcePosition) -> Bool {
    let shown = "“\(name.prefix(60))”"
    if let kind = builtIn.first(where: { $0.name == name || $0.folder == name }) {
      report(
        position, "\(shown) is a kind that every hub has",
        "Give yours another name, or add fields to it:  fields: {\(kind.name): …}")
    } else if ReservedNames.kinds.contains(name) || name.hasSuffix("-list") {
      report(position, "\(shown) is a name that the site needs itself", "Call it  our-\(name)  or the like.")
    } else if let fault = DeclaredName.fault(of: name, joiner: "-") {
      report(
        position, "\(shown) can't be the name of a kind: \(fault)", DeclaredName.help(for: name, joiner: "-"))
    } else {
      return true
    }
    return false
  }

  private mutating func folderIsFree(
    _ folder: String, _ position: SourcePosition, _ before: [KindHead]
  ) -> Bool {
    let shown = "“\(folder.prefix(60))”"
    let owner =
      builtIn.first { $0.folder == folder }?.name ?? before.first { $0.folder == folder }?.name
    if let owner {
      report(
        position, "the folder \(shown) belongs to the kind “\(owner)”",
        "Each kind has a folder of its own. Write  folder: …  with another name.")
    } else if ReservedNames.folders.contains(folder) {
      report(position, "the site needs the folder \(shown) itself", "Write  folder: …  with another name.")
    } else if let fault = DeclaredName.fault(of: folder, joiner: "-") {
      report(
        position, "\(shown) can't be a folder's name: \(fault)", DeclaredName.help(for: folder, joiner: "-"))
    } else {
      return true
    }
    return false
  }
}

extension YAMLNode {
  /// The members of a map; empty for anything else.
  var pairs: [Pair] {
    if case .map(let pairs) = content { pairs } else { [] }
  }
}

extension [YAMLNode.Pair] {
  /// The members of the map with this key; empty if there is none.
  func group(_ key: String) -> [YAMLNode.Pair] { first { $0.key == key }?.value.pairs ?? [] }
}

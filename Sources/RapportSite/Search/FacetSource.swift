import RapportBase
import RapportHub
import RapportSearch

/// A facet, and where its values come from.
struct FacetSource: Sendable {
  let facet: Facet
  private let source: Source

  private enum Source {
    /// The entry's kind.
    case kind
    case audience
    case freshness
    /// The team that owns an entry, or that its owner belongs to.
    case team
    /// Entries of a kind that others refer to.
    case entries(Kind)
    /// Fields that kinds declare.
    case fields([Field])
  }

  /// Whether people name its values when they search: kinds and types.
  var isOffered: Bool {
    switch source {
    case .kind: true
    case .fields(let fields): fields.contains { $0.key == "type" }
    default: false
    }
  }

  private static let builtIn = [
    FacetSource(facet: Facet("kind", "Kind", rank: 0), source: .kind),
    FacetSource(facet: Facet("audience", "Can I send it?", rank: 40), source: .audience),
    FacetSource(facet: Facet("freshness", "Reviewed", rank: 50), source: .freshness),
    FacetSource(facet: Facet("team", "Owner", rank: 60), source: .team),
  ]

  /// The built-in facets and those that kinds and fields declare, in the order in which filters show them.
  static func all(of kinds: [Kind]) -> [FacetSource] {
    var all = builtIn
    all += kinds.compactMap { kind in kind.facet.map { FacetSource(facet: $0, source: .entries(kind)) } }
    var fields: [(facet: Facet, fields: [Field])] = []
    for (facet, field) in Kind.facetFields(of: kinds) {
      if let known = fields.firstIndex(where: { $0.facet.name == facet.name }) {
        if !fields[known].fields.contains(field) { fields[known].fields.append(field) }
      } else {
        fields.append((facet, [field]))
      }
    }
    all += fields.map { FacetSource(facet: $0.facet, source: .fields($0.fields)) }
    return all.enumerated().sorted { a, b in
      (a.element.facet.rank, a.offset) < (b.element.facet.rank, b.offset)
    }.map(\.element)
  }

  /// The values that an entry counts under.
  func values(of index: EntryIndex, in site: SiteHub) -> [String] {
    let entry = site.hub.entries[index]
    switch source {
    case .kind: return [entry.kind.name]
    case .audience:
      guard entry.kind.hasClearance else { return [] }
      return site.hub.clearance(of: entry).map { [$0.rawValue] } ?? []
    case .freshness: return site.hub.freshness(of: entry).shownIdentifier.map { [$0] } ?? []
    case .team: return entry.text("owner").flatMap { site.hub.settings.team(of: $0) }.map { [$0] } ?? []
    case .entries(let kind): return references(index, to: kind, in: site)
    case .fields(let fields):
      let keys = Set(fields.map(\.key)).sorted()
      return keys.flatMap { entry.texts($0) + entry.keys($0).map(\.slug) }
    }
  }

  /// The slugs of the entries of a kind that an entry is for or belongs to: itself, those that it names, and
  /// those that name it in a field that counts both ways.
  private func references(_ index: EntryIndex, to kind: Kind, in site: SiteHub) -> [String] {
    let entry = site.hub.entries[index]
    if entry.kind.name == kind.name { return [entry.slug] }
    let values = entry.kind.ownFields.filter { $0.referencedKind == kind.name }.compactMap { entry[$0.key] }
    let isForAll = values.isEmpty ? entry.kind.isForAnyone : values.contains { $0.content == .all }
    if isForAll, facet.includesAnyone { return site.listed(kind).map { site.hub.entries[$0].slug } }
    var slugs = values.flatMap { $0.items.compactMap(\.reference?.slug) }
    for link in site.hub.incoming(to: index) {
      let source = site.hub.entries[link.source]
      guard source.kind.name == kind.name, kind.field(link.field)?.countsBothWays ?? false else { continue }
      if !slugs.contains(source.slug) { slugs.append(source.slug) }
    }
    return slugs
  }

  /// Values with their labels, in the order that people expect.
  func named(_ used: Set<String>, in site: SiteHub, _ words: SiteWords) -> [SearchFacet.Value] {
    let settings = site.hub.settings
    switch source {
    case .kind:
      return site.hub.kinds.filter { used.contains($0.name) }.map {
        SearchFacet.Value(
          value: $0.name, label: words(declared: $0.label), also: [words(declared: $0.pluralLabel)])
      }
    case .audience:
      return Clearance.allCases.filter { used.contains($0.rawValue) }.map {
        SearchFacet.Value(value: $0.rawValue, label: words.label($0))
      }
    case .freshness:
      return [
        ("fresh", Word.reviewed), ("due", .reviewDueFacet), ("overdue", .overdue),
        ("never-checked", .neverReviewed),
      ]
      .filter { used.contains($0.0) }.map { SearchFacet.Value(value: $0.0, label: words[$0.1]) }
    case .team:
      return settings.teams.filter(used.contains).map {
        SearchFacet.Value(value: $0, label: $0.prefix(1).uppercased() + $0.dropFirst())
      }
    case .entries(let kind):
      let names = kind.names
      return site.hub.entries(of: kind.name).filter { used.contains($0.slug) }.map { entry in
        SearchFacet.Value(
          value: entry.slug, label: Wording.typographic(entry.title), also: names.flatMap { entry.texts($0) })
      }
    case .fields(let fields):
      let isType = fields.contains { $0.key == "type" }
      return ordered(used, fields, settings).map {
        let label = words(declared: label($0, fields, site))
        let plural = isType ? SearchTexts.plural(label, language: settings.language) : nil
        return SearchFacet.Value(value: $0, label: label, also: plural.map { [$0] } ?? [])
      }
    }
  }

  /// Values in the order of the fields' vocabularies, then alphabetically.
  private func ordered(_ used: Set<String>, _ fields: [Field], _ settings: HubSettings) -> [String] {
    var known: [String] = []
    for field in fields {
      guard let vocabulary = field.vocabulary else { continue }
      for value in settings.values(of: vocabulary) where used.contains(value) && !known.contains(value) {
        known.append(value)
      }
    }
    return known + used.subtracting(known).sorted()
  }

  /// The label of a field's value: the vocabulary's label, the title of the entry that it refers to, or the
  /// value itself.
  private func label(_ value: String, _ fields: [Field], _ site: SiteHub) -> String {
    for field in fields {
      if let name = field.vocabulary, let label = site.hub.settings.vocabulary(name)[value]?.label {
        return label
      }
      if let kind = field.referencedKind, let entry = site.hub.entry(EntryKey(kind, value)) {
        return Wording.typographic(entry.title)
      }
    }
    return value
  }
}

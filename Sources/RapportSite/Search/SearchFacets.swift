import RapportBase
import RapportHub
import RapportSearch

/// What results can be narrowed by, and what each entry counts under.
struct SearchFacets: Sendable {
  /// In order of interest; those that nothing in the hub has are left out.
  let facets: [SearchFacet]
  /// By index of the entry: indices of its values under each facet.
  private let values: [EntryIndex: [[Int]]]

  /// Those that follow from more than one field.
  private static let leading = [
    Facet("kind", "What"), Facet("type", "Type"), Facet("persona", "Talking to"), Facet("stage", "Stage"),
    Facet("audience", "Can I send it?"), Facet("freshness", "Checked"), Facet("team", "Kept by"),
    Facet("competitor", "Against"),
  ]
  private static let last = Facet("objection", "Answers")

  /// All facets in order, each with the fields that kinds declare for it, if that is where its values come from.
  private static func all(_ kinds: [Kind]) -> [(facet: Facet, fields: [Field])] {
    var all = leading.map { (facet: $0, fields: [Field]()) }
    for (facet, field) in Kind.facetFields(of: kinds) {
      if let index = all.firstIndex(where: { $0.facet.name == facet.name }) {
        if !all[index].fields.contains(field) { all[index].fields.append(field) }
      } else {
        all.append((facet, [field]))
      }
    }
    return all + [(last, [])]
  }

  /// - Parameter entries: indices of those that can be found.
  init(_ site: SiteHub, _ entries: [EntryIndex], jobs: Int) async throws {
    let all = SearchFacets.all(site.hub.kinds)
    let found = try await inParallel(entries, jobs: jobs) { index in
      all.map { SearchFacets.values($0.facet.name, $0.fields, index, site) }
    }
    var facets: [SearchFacet] = []
    var lookups: [(number: Int, values: [String: Int])] = []
    for (number, (facet, fields)) in all.enumerated() {
      var used: Set<String> = []
      for values in found { used.formUnion(values[number]) }
      let values = SearchFacets.named(facet.name, fields, used, site)
      guard !values.isEmpty else { continue }
      facets.append(SearchFacet(name: facet.name, label: facet.label, values: values))
      lookups.append((number, Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1.value, $0) })))
    }
    self.facets = facets
    let own = try await inParallel(found, jobs: jobs) { [lookups] values in
      lookups.map { facet in values[facet.number].compactMap { facet.values[$0] }.sorted() }
    }
    values = Dictionary(uniqueKeysWithValues: zip(entries, own))
  }

  /// Indices of an entry's values under each facet.
  func values(of index: EntryIndex) -> [[Int]] { values[index] ?? [] }

  /// The values of an entry under a facet.
  private static func values(
    _ facet: String, _ fields: [Field], _ index: EntryIndex, _ site: SiteHub
  ) -> [String] {
    let entry = site.hub.entries[index]
    switch facet {
    case "kind": return [entry.kind.name]
    case "type": return entry.kind.field("type") == nil ? [] : entry.texts("type")
    case "persona", "stage", "competitor": return references(facet, entry, site)
    case "objection": return objections(index, entry, site)
    case "audience": return entry.kind.field("buyer_url") == nil ? [] : [entry.audience.rawValue]
    case "freshness": return site.hub.freshness(of: entry).shownIdentifier.map { [$0] } ?? []
    case "team": return entry.text("owner").flatMap { site.hub.settings.team(of: $0) }.map { [$0] } ?? []
    default:
      let keys = Set(fields.map(\.key)).sorted()
      return keys.flatMap { entry.texts($0) + entry.keys($0).map(\.slug) }
    }
  }

  /// Who or what the entry is for. One that names nobody is for everyone: a battle card helps with anyone.
  private static func references(_ kind: String, _ entry: Entry, _ site: SiteHub) -> [String] {
    if entry.kind.name == kind { return [entry.slug] }
    let field = kind + "s"
    let all = kind == "competitor" ? [] : site.listed(kind).map { site.hub.entries[$0].slug }
    guard let value = entry[field] else {
      return ["competitor", "objection", "persona"].contains(entry.kind.name) ? all : []
    }
    return value.content == .all ? all : entry.keys(field).map(\.slug)
  }

  /// What it answers: by its own word, or because an objection names it as proof.
  private static func objections(_ index: EntryIndex, _ entry: Entry, _ site: SiteHub) -> [String] {
    if entry.kind.name == "objection" { return [entry.slug] }
    var slugs = entry.keys("objections").map(\.slug)
    for link in site.hub.incoming(to: index) where link.field == "proof" || link.field == "answers" {
      let source = site.hub.entries[link.source]
      if source.kind.name == "objection", !slugs.contains(source.slug) { slugs.append(source.slug) }
    }
    return slugs
  }

  /// Values with what people call them, in the order in which people expect them.
  private static func named(
    _ facet: String, _ fields: [Field], _ used: Set<String>, _ site: SiteHub
  ) -> [SearchFacet.Value] {
    let settings = site.hub.settings
    switch facet {
    case "kind":
      return site.hub.kinds.filter { used.contains($0.name) }.map {
        SearchFacet.Value(value: $0.name, label: $0.label, also: [$0.pluralLabel])
      }
    case "type", "audience":
      return settings.vocabulary(facet).values.filter { used.contains($0.value) }.map {
        SearchFacet.Value(value: $0.value, label: label($0, facet))
      }
    case "persona", "stage", "objection", "competitor":
      return site.hub.entries(of: facet).filter { used.contains($0.slug) }.map { entry in
        SearchFacet.Value(
          value: entry.slug, label: Wording.said(entry.title),
          also: entry.texts("titles") + entry.texts("crm") + entry.texts("aliases"))
      }
    case "freshness":
      return [
        ("fresh", "Checked"), ("due", "Check due"), ("overdue", "Overdue"),
        ("never-checked", "Never checked"),
      ]
      .filter { used.contains($0.0) }.map { SearchFacet.Value(value: $0.0, label: $0.1) }
    case "team":
      return settings.teams.filter(used.contains).map {
        SearchFacet.Value(value: $0, label: $0.prefix(1).uppercased() + $0.dropFirst())
      }
    default:
      return used.sorted().map {
        SearchFacet.Value(value: $0, label: shown($0, fields, site))
      }
    }
  }

  /// What people call a value of a declared facet: its vocabulary's label, the title of what it refers to, or itself.
  private static func shown(_ value: String, _ fields: [Field], _ site: SiteHub) -> String {
    for field in fields {
      switch field.type {
      case .choice(let name), .list(.choice(let name)):
        if let label = site.hub.settings.vocabulary(name)[value]?.label { return label }
      case .reference(let kind), .list(.reference(let kind)):
        if let entry = site.hub.entry(EntryKey(kind, value)) { return Wording.said(entry.title) }
      default: continue
      }
    }
    return value
  }

  private static func label(_ value: Vocabulary.Value, _ facet: String) -> String {
    switch (facet, value.value) {
    case ("audience", "external"): "OK to send"
    case ("audience", "internal"): "Internal"
    default: value.label
    }
  }
}

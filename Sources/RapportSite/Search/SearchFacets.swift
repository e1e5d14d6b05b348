import RapportBase
import RapportHub
import RapportSearch

/// The facets by which results can be narrowed, and the values that each entry counts under.
struct SearchFacets: Sendable {
  /// In the order in which filters show them, without those that have no value in the hub.
  let facets: [SearchFacet]
  /// For each entry, the indices of its values, by facet.
  private let values: [EntryIndex: [[Int]]]

  /// - Parameter entries: the entries that the index holds.
  init(_ site: SiteHub, _ words: SiteWords, _ entries: [EntryIndex], jobs: Int) async throws {
    let sources = FacetSource.all(of: site.hub.kinds)
    let found = try await inParallel(entries, jobs: jobs) { index in
      sources.map { $0.values(of: index, in: site) }
    }
    var facets: [SearchFacet] = []
    var lookups: [(number: Int, values: [String: Int])] = []
    for (number, source) in sources.enumerated() {
      var used: Set<String> = []
      for values in found { used.formUnion(values[number]) }
      let values = source.named(used, in: site, words)
      guard !values.isEmpty else { continue }
      facets.append(
        SearchFacet(
          name: source.facet.name, label: words(declared: source.facet.label), values: values,
          isOffered: source.isOffered))
      lookups.append((number, Dictionary(firstOf: values.enumerated().map { ($1.value, $0) })))
    }
    self.facets = facets
    let own = try await inParallel(found, jobs: jobs) { [lookups] values in
      lookups.map { facet in values[facet.number].compactMap { facet.values[$0] }.sorted() }
    }
    values = Dictionary(firstOf: zip(entries, own))
  }

  /// The indices of an entry's values, by facet.
  func values(of index: EntryIndex) -> [[Int]] { values[index] ?? [] }
}

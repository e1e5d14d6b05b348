import RapportBase
import RapportHub

/// Which entries a search index holds, in which order, and which facet values they count under. It follows
/// from the hub's outline and the theme's words.
struct IndexedEntries: Sendable {
  /// The entries, similar ones next to each other, retired ones last.
  let order: [EntryIndex]
  /// How many of them, counted from the first, ordinary searches show.
  let activeCount: Int
  /// Quotes without an answer, which are found as well, by their newest note.
  let unanswered: [EntryIndex: UnansweredQuote]
  let facets: SearchFacets

  init(_ site: SiteHub, _ words: SiteWords, jobs: Int) async throws {
    let unanswered = Dictionary(
      firstOf: site.unanswered.compactMap { quote in quote.notes.first.map { ($0, quote) } })
    let entries = site.hub.indices.filter {
      site.hasPage(site.hub.entries[$0]) || unanswered[$0] != nil
    }
    let keys = entries.map { IndexedEntries.key(site.hub.entries[$0]) }
    // Sorted by facet values, so that the columns have long runs.
    let sorted = entries.indices.sorted { a, b in
      keys[a] != keys[b] ? keys[a].lexicographicallyPrecedes(keys[b]) : a < b
    }.map { entries[$0] }
    func isActive(_ index: EntryIndex) -> Bool {
      site.isListed(site.hub.entries[index]) || unanswered[index] != nil
    }
    let shown = sorted.filter(isActive)
    order = shown + sorted.filter { !isActive($0) }
    activeCount = shown.count
    self.unanswered = unanswered
    facets = try await SearchFacets(site, words, order, jobs: jobs)
  }

  private static func key(_ entry: Entry) -> [String] {
    [
      String(entry.kind.folder), entry.text("type") ?? "", entry.keys("stages").first?.slug ?? "",
      entry.keys("personas").first?.slug ?? "",
    ]
  }
}

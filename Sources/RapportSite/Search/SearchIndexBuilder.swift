import RapportBase
import RapportContent
import RapportHub
import RapportSearch

/// The search index of a site: every entry with a page, similar ones next to each other, retired ones last.
struct SearchIndexBuilder: Sendable {
  private let site: SiteHub
  private let words: SiteWords
  private let order: [EntryIndex]
  private let activeCount: Int
  private let record: SearchRecord
  private let listOrder: ListOrder
  /// What was heard and has no answer is found, too, by its newest note.
  private let unanswered: [EntryIndex: UnansweredQuote]

  /// Where the site has the script that finds entries by their meaning; `nil` if its theme has none.
  private let meaningScript: String?

  init(_ site: SiteHub, _ words: SiteWords, meaningScript: String? = nil) {
    (self.site, self.words) = (site, words)
    self.meaningScript = meaningScript
    record = SearchRecord(site: site, words: words, objections: site.objectionsAgainstCompetitors())
    listOrder = ListOrder(site)
    let unanswered = Dictionary(
      firstOf: site.unanswered.compactMap { quote in quote.notes.first.map { ($0, quote) } })
    self.unanswered = unanswered
    let entries = site.hub.indices.filter {
      site.hasPage(site.hub.entries[$0]) || unanswered[$0] != nil
    }
    let keys = entries.map { SearchIndexBuilder.key(site.hub.entries[$0]) }
    // Sorted by the values of columns, so that these have long runs.
    let sorted = entries.indices.sorted { a, b in
      keys[a] != keys[b] ? keys[a].lexicographicallyPrecedes(keys[b]) : a < b
    }.map { entries[$0] }
    func isActive(_ index: EntryIndex) -> Bool {
      site.isListed(site.hub.entries[index]) || unanswered[index] != nil
    }
    let shown = sorted.filter(isActive)
    activeCount = shown.count
    order = shown + sorted.filter { !isActive($0) }
  }

  /// - Parameter memory: what was found out for an earlier index of the same outline and theme.
  func files(jobs: Int, memory: IndexMemory? = nil) async throws -> [OutputFile] {
    let settings = SearchIndex.Settings(
      language: site.hub.settings.language, synonyms: synonyms,
      related: SalesThesaurus.groups(language: site.hub.settings.language), asOf: site.hub.asOf.description,
      meaningScript: meaningScript)
    let facets = try await SearchFacets(site, words, order, jobs: jobs)
    let index = SearchIndex(facets: facets.facets, settings: settings)
    let kept = memory?.chunks(for: site, order)
    let files = try await index.files(
      count: order.count, activeCount: activeCount, jobs: jobs, keeping: kept
    ) {
      document(order[$0], facets)
    }
    if let kept { memory?.keep(kept, of: site) }
    return files.map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }

  private func document(_ index: EntryIndex, _ facets: SearchFacets) -> SearchDocument {
    let entry = site.hub.entries[index]
    let language = entry.text("language") ?? site.hub.settings.language
    var document = SearchDocument(language: language, values: facets.values(of: index))
    if let quote = unanswered[index] {
      document.texts = SearchTexts(site: site, words: words).texts(quote)
      document.record = record.bytes(index, quote)
    } else {
      let body = entry.body.plainText()
      document.texts = SearchTexts(site: site, words: words).texts(index, body)
      document.record = record.bytes(index, body)
    }
    document.place = listOrder.place(of: index)
    document.age = site.hub.lastChecked(entry).map { site.hub.asOf.number - $0.number }
    document.weight = SearchIndexBuilder.weight(site.hub.freshness(of: entry))
    return document
  }

  /// What is out of date comes later, among equals.
  private static func weight(_ freshness: Freshness) -> Float {
    switch freshness {
    case .fresh, .exempt: 1
    case .due: 0.97
    case .neverChecked: 0.92
    case .overdue: 0.85
    }
  }

  /// The synonyms that the hub declares, and the abbreviations of its terms.
  private var synonyms: [[String]] {
    site.hub.settings.synonyms
      + site.hub.kinds.flatMap { kind in
        let fields = kind.fields.filter { $0.search == .synonym }.map(\.key)
        return fields.isEmpty
          ? []
          : site.hub.entries(of: kind.name).flatMap { entry in
            fields.flatMap(entry.texts).map { [$0, entry.title] }
          }
      }
  }

  private static func key(_ entry: Entry) -> [String] {
    [
      String(entry.kind.folder), entry.text("type") ?? "", entry.keys("stages").first?.slug ?? "",
      entry.keys("personas").first?.slug ?? "",
    ]
  }
}

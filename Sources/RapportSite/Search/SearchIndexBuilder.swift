import RapportBase
import RapportContent
import RapportHub
import RapportSearch

/// The search index of a site: every entry with a page, and every quote that has no answer yet.
struct SearchIndexBuilder: Sendable {
  private let site: SiteHub
  private let words: SiteWords
  private let record: SearchRecord
  private let listOrder: ListOrder
  /// The path of the script that finds entries by meaning; `nil` if the theme has none.
  private let meaningScript: String?

  init(_ site: SiteHub, _ words: SiteWords, meaningScript: String? = nil) {
    (self.site, self.words) = (site, words)
    self.meaningScript = meaningScript
    record = SearchRecord(site: site, words: words, objections: site.objectionsAgainstCompetitors())
    listOrder = ListOrder(site)
  }

  /// - Parameter memory: work to reuse from an earlier index of the same outline and theme.
  func files(jobs: Int, memory: IndexMemory? = nil) async throws -> [OutputFile] {
    let settings = SearchIndex.Settings(
      language: site.hub.settings.language, synonyms: synonyms,
      related: SalesThesaurus.groups(language: site.hub.settings.language), asOf: site.hub.asOf.description,
      meaningScript: meaningScript)
    let known = memory?.entries(of: site)
    let entries: IndexedEntries
    if let known { entries = known } else { entries = try await IndexedEntries(site, words, jobs: jobs) }
    let index = SearchIndex(facets: entries.facets.facets, settings: settings)
    let kept = memory?.chunks(of: site)
    let files = try await index.files(
      count: entries.order.count, activeCount: entries.activeCount, jobs: jobs, keeping: kept
    ) {
      document(entries.order[$0], entries)
    }
    if let kept { memory?.keep(kept, entries, of: site) }
    return files.map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }

  private func document(_ index: EntryIndex, _ entries: IndexedEntries) -> SearchDocument {
    let entry = site.hub.entries[index]
    let language = entry.text("language") ?? site.hub.settings.language
    var document = SearchDocument(language: language, values: entries.facets.values(of: index))
    if let quote = entries.unanswered[index] {
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

  /// The factor on a document's impacts: among equals, what is out of date comes later.
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
}

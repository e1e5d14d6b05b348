import RapportHub
import RapportSearch
import Synchronization

/// What can be reused of a search index for the next one, if the hub's outline is the same.
public final class IndexMemory: Sendable {
  private struct Last {
    let site: SiteHub
    let entries: IndexedEntries
    let chunks: KeptChunks
  }

  private let last = Mutex<Last?>(nil)

  public init() {}

  /// The entries of the last index, if a site's index has the same ones.
  func entries(of site: SiteHub) -> IndexedEntries? {
    last.withLock { $0 }.flatMap { $0.site.facts === site.facts ? $0.entries : nil }
  }

  /// Chunks of the last index that are still valid for a site.
  func chunks(of site: SiteHub) -> KeptChunks {
    guard let last = last.withLock({ $0 }), last.site.facts === site.facts,
      last.site.fileTexts == site.fileTexts
    else { return KeptChunks() }
    return KeptChunks(last.chunks) { document in
      let index = last.entries.order[document]
      return last.site.hub.entries[index] === site.hub.entries[index]
    }
  }

  /// Forgets everything, for when the next hub will have another outline.
  public func forget() { last.withLock { $0 = nil } }

  func keep(_ chunks: KeptChunks, _ entries: IndexedEntries, of site: SiteHub) {
    last.withLock { $0 = Last(site: site, entries: entries, chunks: chunks) }
  }
}

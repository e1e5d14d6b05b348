import RapportHub
import RapportSearch
import Synchronization

/// What was found out for a search index, for the next one of a hub with the same outline.
public final class IndexMemory: Sendable {
  private let last = Mutex<(site: SiteHub, chunks: KeptChunks)?>(nil)

  public init() {}

  /// - Parameter order: the entries that are documents; it follows from the outline.
  func chunks(for site: SiteHub, _ order: [EntryIndex]) -> KeptChunks {
    guard let last = last.withLock({ $0 }), last.site.facts === site.facts,
      last.site.fileTexts == site.fileTexts
    else { return KeptChunks() }
    return KeptChunks(last.chunks) { [last] in
      last.site.hub.entries[order[$0]] === site.hub.entries[order[$0]]
    }
  }

  /// Gives up what was found out, where the next hub will have another outline.
  public func forget() { last.withLock { $0 = nil } }

  func keep(_ chunks: KeptChunks, of site: SiteHub) { last.withLock { $0 = (site, chunks) } }
}

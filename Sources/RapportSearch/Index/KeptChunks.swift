import Synchronization

/// Chunks of an index, kept so that the next index tokenizes only the chunks whose documents changed.
public final class KeptChunks: Sendable {
  private let chunks: Mutex<[DocumentChunk]>
  private let isSame: @Sendable (Int) -> Bool

  /// - Parameters:
  ///   - previous: the chunks of an earlier index.
  ///   - isSame: whether the document with this index is unchanged since the earlier index.
  public init(_ previous: KeptChunks? = nil, isSame: @Sendable @escaping (Int) -> Bool = { _ in false }) {
    chunks = Mutex(previous?.all ?? [])
    self.isSame = isSame
  }

  private var all: [DocumentChunk] { chunks.withLock { $0 } }

  /// A chunk of the earlier index that is still valid.
  func chunk(_ documents: Range<Int>, perBlock: Int) -> DocumentChunk? {
    guard let known = all.first(where: { $0.documents == documents && $0.perBlock == perBlock }),
      documents.allSatisfy(isSame)
    else { return nil }
    return known
  }

  func keep(_ chunks: [DocumentChunk]) { self.chunks.withLock { $0 = chunks } }
}

public import RapportBase
public import RapportContent

/// A content folder as it is in a commit. The work tree isn't touched.
///
/// Sizes, kinds and limits are those of `FolderTree`. Text is held in memory; of attachments, which nobody reads to
/// build a hub, only paths, sizes and names of their bytes are known.
public struct GitTree: ContentTree {
  private let items: [TreeItem]
  private let contents: [ByteText: [UInt8]]
  /// Git's name for the bytes of each file, by path.
  public let blobs: [ByteText: String]

  /// - Parameter contents: bytes by hash.
  init(_ listing: TreeListing, contents: [String: [UInt8]]) {
    items = listing.items
    blobs = listing.blobs
    self.contents = Dictionary(
      listing.texts.map { (ByteText($0.path), contents[$0.hash] ?? []) },
      uniquingKeysWith: { first, _ in first })
  }

  public func list() -> [TreeItem] { items }

  public func read(_ path: String) throws -> [UInt8] {
    guard let bytes = contents[ByteText(path)] else {
      throw FileError(path: path, action: "read", code: ENOENT)
    }
    return bytes
  }
}

public import RapportBase
public import RapportContent

/// A content folder as of a commit. The work tree isn't touched.
///
/// Sizes, kinds and limits are the same as for `FolderTree`. Text is held in memory. Attachments aren't
/// needed to build a hub, so only their paths, sizes and blob names are known.
public struct GitTree: ContentTree {
  private let items: [TreeItem]
  private let contents: [ByteText: [UInt8]]
  /// Git's name for the contents of each file, by path.
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

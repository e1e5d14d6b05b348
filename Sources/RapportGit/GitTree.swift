import RapportBase
public import RapportContent

/// A content folder as it is in a commit. The work tree isn't touched.
///
/// Sizes, kinds and limits are those of `FolderTree`. Text is held in memory; of attachments, which are not
/// read to build a hub, only paths and sizes are known.
public struct GitTree: ContentTree {
  private let items: [TreeItem]
  private let contents: [String: [UInt8]]

  /// - Parameter contents: bytes by hash.
  init(_ listing: TreeListing, contents: [String: [UInt8]]) {
    items = listing.items
    self.contents = Dictionary(
      listing.texts.map { ($0.path, contents[$0.hash] ?? []) }, uniquingKeysWith: { first, _ in first })
  }

  public func list() -> [TreeItem] { items }

  public func read(_ path: String) throws -> [UInt8] {
    guard let bytes = contents[path] else { throw FileError(path: path, action: "read", code: ENOENT) }
    return bytes
  }
}

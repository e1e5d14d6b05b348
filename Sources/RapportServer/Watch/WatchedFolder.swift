import RapportBase
import RapportContent
import SystemPackage

/// A folder as it was when its files were last listed. Like `FolderTree`, it follows no links.
struct WatchedFolder: ContentTree {
  private let folder: FolderTree
  /// In byte order of their paths.
  private var items: [TreeItem]

  /// - Throws: `FileError`
  init(_ root: String) throws {
    folder = FolderTree(root: root)
    items = try folder.list()
  }

  func list() -> [TreeItem] { items }

  func read(_ path: String) throws -> [UInt8] { try folder.read(path) }

  func start(of path: String, upTo count: Int) throws -> [UInt8]? { try folder.start(of: path, upTo: count) }

  func open(_ path: String) throws -> FileDescriptor { try folder.open(path) }

  /// Lists some places again.
  ///
  /// - Parameter places: paths of files or folders below the root.
  /// - Returns: the files and links that came, went, or may have different bytes.
  /// - Throws: `FileError`
  mutating func update(_ places: Set<String>) throws -> Set<ByteText> {
    var changed: Set<ByteText> = []
    for place in places {
      let found = try folder.list(at: place)
      let known = ranges(at: place)
      changed.formUnion(found.map { ByteText($0.path) })
      for range in known.reversed() {
        changed.formUnion(items[range].map { ByteText($0.path) })
        items.removeSubrange(range)
      }
      for item in found { items.insert(item, at: position(of: Array(item.path.utf8))) }
    }
    return changed
  }

  /// The ranges in `items` of a place's own item and of the items below it.
  private func ranges(at place: String) -> [Range<Int>] {
    if place.isEmpty { return [items.startIndex..<items.endIndex] }
    let own = Array(place.utf8)
    let first = position(of: own)
    let isThere = first < items.count && items[first].path.isSame(as: place)
    // The end is the byte after the slash: everything in the folder sorts before it.
    let below = position(of: own + [UInt8(ascii: "/")])..<position(of: own + [UInt8(ascii: "/") + 1])
    return [first..<(isThere ? first + 1 : first), below].filter { !$0.isEmpty }
  }

  /// The index of the first item whose path doesn't sort before `path`.
  private func position(of path: [UInt8]) -> Int {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].path.utf8.lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

import RapportContent

/// A tree whose names need not differ, as names on a disk that aren't UTF-8 don't once they are read.
struct ListedTree: ContentTree {
  var items: [TreeItem]

  func list() -> [TreeItem] { items }

  func read(_ path: String) -> [UInt8] { Array("name: H\n".utf8) }
}

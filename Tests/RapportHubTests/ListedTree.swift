import RapportContent

/// A tree that may list a name twice, as names on disk that aren't UTF-8 may be the same once decoded.
struct ListedTree: ContentTree {
  var items: [TreeItem]

  func list() -> [TreeItem] { items }

  func read(_ path: String) -> [UInt8] { Array("name: H\n".utf8) }
}

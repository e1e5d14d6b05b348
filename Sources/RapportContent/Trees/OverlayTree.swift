/// A tree with additional files that don't exist anywhere yet: what a folder would be with them in it.
public struct OverlayTree: ContentTree {
  private let base: any ContentTree
  private let added: MemoryTree
  private let paths: Set<String>

  /// - Parameter files: bytes by path; they hide files of `base` with the same path.
  public init(_ base: any ContentTree, adding files: [String: [UInt8]]) {
    self.base = base
    added = MemoryTree(files: files)
    paths = Set(files.keys)
  }

  public func list() throws -> [TreeItem] {
    let items = try base.list().filter { !paths.contains($0.path) } + added.list()
    return items.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  public func read(_ path: String) throws -> [UInt8] {
    try paths.contains(path) ? added.read(path) : base.read(path)
  }

  public func start(of path: String, upTo count: Int) throws -> [UInt8]? {
    try paths.contains(path) ? added.start(of: path, upTo: count) : base.start(of: path, upTo: count)
  }
}

/// Content in memory, for tests and for content that was never on disk.
public struct MemoryTree: ContentTree {
  private var files: [String: [UInt8]]
  private var symlinks: Set<String>

  /// - Parameters:
  ///   - files: bytes by path, separated by `/`.
  ///   - symlinks: paths to list as symbolic links.
  public init(files: [String: [UInt8]], symlinks: Set<String> = []) {
    self.files = files
    self.symlinks = symlinks
  }

  /// Text files by path.
  public init(_ texts: [String: String]) {
    self.init(files: texts.mapValues { Array($0.utf8) })
  }

  public func list() -> [TreeItem] {
    let items =
      files.map { TreeItem(path: $0.key, kind: .file, size: $0.value.count) }
      + symlinks.map { TreeItem(path: $0, kind: .symlink, size: 0) }
    return items.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  public func read(_ path: String) throws -> [UInt8] {
    guard let bytes = files[path] else { throw MissingFile(path: path) }
    return bytes
  }

  public func start(of path: String, upTo count: Int) throws -> [UInt8]? {
    Array(try read(path).prefix(count))
  }

  /// The tree has no file at this path.
  public struct MissingFile: Error {
    public var path: String
  }
}

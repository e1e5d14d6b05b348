/// A folder of content: on disk, in memory, or in a Git revision. Nothing else is needed to read content.
public protocol ContentTree: Sendable {
  /// All files and links below the root, in byte order of their paths, without folders.
  ///
  /// - Throws: `FileError`, if the root or a folder can't be read.
  func list() throws -> [TreeItem]
  /// The bytes of a listed file.
  ///
  /// - Throws: `FileError`, or another error if the tree doesn't have the file.
  func read(_ path: String) throws -> [UInt8]
  /// The first bytes of a listed file, at most `count`; `nil` if the tree knows only
  /// names and sizes of such files.
  ///
  /// - Throws: like `read`.
  func start(of path: String, upTo count: Int) throws -> [UInt8]?
}

extension ContentTree {
  public func start(of path: String, upTo count: Int) throws -> [UInt8]? { nil }
}

/// A file or link in a `ContentTree`.
public struct TreeItem: Sendable, Hashable {
  /// Symbolic links and devices are listed so that they can be reported, but never read. A `repository` makes
  /// Git treat a folder of the content as a repository of its own.
  public enum Kind: Sendable, Hashable { case file, symlink, other, repository }
  /// Path below the root, separated by `/`, without a leading `/`.
  public var path: String
  /// What the item is.
  public var kind: Kind
  /// Size in bytes.
  public var size: Int

  public init(path: String, kind: Kind, size: Int) {
    self.path = path
    self.kind = kind
    self.size = size
  }
}

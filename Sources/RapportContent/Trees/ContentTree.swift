/// A folder of content: on disk, in memory, or in a Git revision. Reading content needs nothing else.
public protocol ContentTree: Sendable {
  /// Every file and link below the root, in byte order of their paths, folders left out.
  func list() throws -> [TreeItem]
  /// The bytes of one listed file.
  func read(_ path: String) throws -> [UInt8]
  /// The first bytes of one listed file, at most `count`; `nil` where the tree knows only names and sizes of files like
  /// it.
  func start(of path: String, upTo count: Int) throws -> [UInt8]?
}

extension ContentTree {
  public func start(of path: String, upTo count: Int) throws -> [UInt8]? { nil }
}

/// One file or link of a `ContentTree`.
public struct TreeItem: Sendable, Hashable {
  /// Symbolic links and devices are listed, so that they can be reported, and never read. A `repository` is what makes
  /// Git take a folder of the content for a repository of its own.
  public enum Kind: Sendable, Hashable { case file, symlink, other, repository }
  /// Below the root, separated by `/`, without a leading `/`.
  public var path: String
  public var kind: Kind
  /// In bytes.
  public var size: Int

  public init(path: String, kind: Kind, size: Int) {
    self.path = path
    self.kind = kind
    self.size = size
  }
}

import RapportBase

/// A folder's location in its repository, found by walking up to the first `.git`.
///
/// Git itself would look further: it accepts any folder with `HEAD`, `objects` and `refs` as a repository.
/// Content could then pose as a repository and have its settings obeyed.
public struct GitLocation: Sendable, Hashable {
  /// The folder that contains `.git`, with links resolved.
  public let root: String
  /// The folder's path below the root; empty for the root itself.
  public let path: String

  /// The folder above the root, where the search for a repository must stop.
  var above: String {
    let slash = root.utf8.lastIndex(of: GitLocation.slash)
    return slash.map { $0 == root.utf8.startIndex ? "/" : String(root[..<$0]) } ?? ""
  }

  /// `nil` if the folder isn't in a repository. The folder itself need not exist.
  public init?(of folder: String) {
    guard let parts = GitLocation.parts(folder) else { return nil }
    for depth in stride(from: parts.count, through: 0, by: -1) {
      let root = "/" + parts[..<depth].joined(separator: "/")
      if GitLocation.isRoot(root) {
        self.root = root
        path = parts[depth...].joined(separator: "/")
        return
      }
    }
    return nil
  }

  /// Like Git: `.git` is a folder with a `HEAD`, or a file that points to one.
  private static func isRoot(_ folder: String) -> Bool {
    var status = stat()
    let path = folder == "/" ? "/.git" : folder + "/.git"
    guard stat(path, &status) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return lstat(path + "/HEAD", &status) == 0
    case S_IFREG: return true
    default: return false
    }
  }

  /// The components of the real path. Parts that don't exist are kept as written.
  private static func parts(_ folder: String) -> [String]? {
    if let real = realPath(folder.isEmpty ? "." : folder) {
      return real.parts(at: "/")
    }
    var path = Substring(folder)
    while path.utf8.last == slash { path.removeLast() }
    let cut = path.utf8.lastIndex(of: slash)
    let name = cut.map { path[path.utf8.index(after: $0)...] } ?? path
    guard !name.isEmpty, name != "..", name != ".",
      let above = realPath(cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
    else { return nil }
    return above.parts(at: "/") + [String(name)]
  }

  private static let slash = UInt8(ascii: "/")
}

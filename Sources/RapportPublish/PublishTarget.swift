import RapportBase

/// Where a site goes: a name in a folder that exists.
struct PublishTarget: ~Copyable, Sendable {
  /// As the user wrote it.
  let given: String
  /// The parent folder's absolute path, with links resolved.
  let parentPath: String
  let parent: Descriptor
  let name: String
  /// Parent folders that were missing and were created, the outermost first.
  let madeFolders: [String]

  var path: String { parentPath == "/" ? "/\(name)" : "\(parentPath)/\(name)" }

  /// Finds the folder to stage in, and creates it if it is missing.
  init(_ given: String) throws(PublishError) {
    let resolved = try PublishTarget.resolveLink(given)
    let slash = resolved.lastIndex(of: "/")
    let name = String(slash.map { resolved[resolved.index(after: $0)...] } ?? resolved[...])
    guard !["", ".", ".."].contains(name), !given.utf8.contains(0) else { throw .unnamed(given) }
    let above = slash.map { $0 == resolved.startIndex ? "/" : String(resolved[..<$0]) } ?? "."
    let made = try PublishTarget.makeFolders(above)
    guard let path = realPath(above), let parent = Descriptor(path, O_RDONLY | O_DIRECTORY) else {
      throw .failed("Opening the folder", path: above, code: errno)
    }
    self.given = given
    self.parentPath = path
    self.parent = parent
    self.name = name
    self.madeFolders = made
  }

  /// Removes the folders that turned out not to be needed, if they are empty.
  func removeMadeFolders() {
    for folder in madeFolders.reversed() { rmdir(folder) }
  }

  /// The path without trailing slashes. A link to a folder is resolved, so that the link itself is kept.
  private static func resolveLink(_ given: String) throws(PublishError) -> String {
    var path = Substring(given)
    while path.utf8.count > 1 && path.ends(with: "/") { path.removeLast() }
    guard let status = stat(at: String(path)), status.kind == S_IFLNK else { return String(path) }
    guard let real = realPath(String(path)) else { throw .deadLink(given) }
    return real
  }

  private static func makeFolders(_ path: String) throws(PublishError) -> [String] {
    var made: [String] = []
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      let folder = String(path[..<end])
      if mkdir(folder, 0o755) == 0 {
        made.append(folder)
      } else if errno != EEXIST && errno != EISDIR && access(folder, F_OK) != 0 {
        let code = errno
        for folder in made.reversed() { rmdir(folder) }
        throw .failed("Creating the folder", path: folder, code: code)
      }
    }
    return made
  }
}

import RapportBase

/// Paths as Git knows them.
enum RepositoryPath {
  /// A folder's path from the root of its repository; unchanged if it isn't in one.
  static func fromRoot(_ folder: String) -> String {
    guard let real = realpath(folder, nil) else { return folder }
    defer { free(real) }
    let parts = String(cString: real).split(separator: "/").map(String.init)
    for depth in stride(from: parts.count, through: 1, by: -1) {
      let root = "/" + parts[..<depth].joined(separator: "/")
      var status = stat()
      if stat(root + "/.git", &status) == 0 { return parts[depth...].map { $0 + "/" }.joined() }
    }
    return folder
  }
}

import RapportAuthoring
import RapportBase
import RapportContent

/// Why no hub can begin in a folder.
enum InitRefusal {
  /// The message; `nil` if a hub can begin there.
  static func message(_ place: HubPlace, _ variant: Scaffold.Variant) -> String? {
    let folder = place.folder
    if isThere(folder), !isFolder(folder) { return "\(folder) is a file. Name a folder for the hub." }
    let settings = HubPlace.path("content/hub.yml", below: folder)
    if isThere(settings) {
      return "there is already a hub here: \(settings). Change its files, or name another folder."
    }
    for outer in ["hub.yml", "../hub.yml"] {
      let path = HubPlace.path(outer, below: place.existing)
      if isThere(path) {
        return "this is inside the content of a hub: \(path). Name a folder outside it."
      }
    }
    let content = HubPlace.path("content", below: folder)
    if isThere(content), !isFolder(content) {
      return "\(content) is a file. Rename it, or name another folder."
    }
    if variant == .example, let first = try? FolderTree(root: content).list().first {
      return "there are files in \(content) already, such as \(first.path). "
        + "`rapport init --from empty` adds what a hub needs and leaves them as they are."
    }
    return nil
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

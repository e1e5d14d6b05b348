import RapportAuthoring
import RapportBase
import RapportGit
import RapportHub

/// Where a new hub goes: a folder, which need not exist yet, and the repository that holds it, if there is
/// one.
struct HubPlace {
  /// The folder as given, without trailing slashes.
  let folder: String
  /// The folder itself or its nearest ancestor that exists.
  let existing: String
  /// The folder for files of the whole repository, as a person would write it from the working folder.
  let root: String
  /// The content folder's path relative to `root`.
  let contentPath: String
  /// Whether the folder is in a Git repository.
  let isInRepository: Bool

  init(_ path: String) {
    var folder = path
    while folder.utf8.count > 1, folder.ends(with: "/") { folder.removeLast() }
    self.folder = folder
    let (existing, missing) = HubPlace.nearest(to: folder)
    self.existing = existing
    guard let location = GitLocation(of: existing) else {
      root = folder
      contentPath = "content"
      isInRepository = false
      return
    }
    isInRepository = true
    let path = location.path.parts(at: "/") + missing
    contentPath = (path + ["content"]).joined(separator: "/")
    if path.isEmpty {
      root = folder
    } else {
      root = realPath(".").map { $0 == location.root } ?? false ? "." : location.root
    }
  }

  /// The folder itself or its nearest ancestor that exists, and the path components that are missing from
  /// there on.
  private static func nearest(to folder: String) -> (existing: String, missing: [String]) {
    var existing = folder
    while realPath(existing) == nil {
      guard let cut = existing.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        return (".", folder.parts(at: "/"))
      }
      existing = cut == existing.startIndex ? "/" : String(existing[..<cut])
    }
    return (existing, String(folder.dropFirst(existing.count)).parts(at: "/"))
  }

  /// Files for the hub, without those of kinds whose folder exists already: a second set of stages would mix
  /// with the existing one. `hub.yml` comes last, so that an interrupted run can be repeated.
  func withoutTakenFolders(_ files: [Scaffold.File]) -> [Scaffold.File] {
    let wanted = files.filter { file in
      let parts = file.path.parts(at: "/")
      guard parts.count > 2 else { return true }
      return realPath(HubPlace.path(parts[..<2].joined(separator: "/"), below: folder)) == nil
    }
    return wanted.filter { $0.path != "content/hub.yml" } + wanted.filter { $0.path == "content/hub.yml" }
  }

  /// A path below a folder, as a person would write it.
  static func path(_ name: String, below folder: String) -> String {
    folder == "." ? name : folder.ends(with: "/") ? folder + name : "\(folder)/\(name)"
  }

  /// The default name of a hub in this folder: `sales-hub` gives *Sales hub*.
  var name: String {
    let real = realPath(folder) ?? folder
    let last = real.parts(at: "/").last ?? ""
    let words = String(last.map { "-_".contains($0) ? " " : $0 }).trimmed
    return words.isEmpty ? "Hub" : words.prefix(1).uppercased() + words.dropFirst()
  }
}

import RapportAuthoring
import RapportBase
import RapportGit
import RapportHub

/// Where a new hub goes: a folder, which need not be there yet, and the repository that holds it, if one does.
struct HubPlace {
  /// The folder as given, without slashes at its end.
  let folder: String
  /// The nearest folder on the way to it that is there.
  let existing: String
  /// Where files of the whole repository go, as a person would write it from here.
  let root: String
  /// The content folder, from there.
  let contentPath: String
  /// Whether Git keeps what is in the folder.
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

  /// The nearest folder on the way to it that is there, and what is missing from there on.
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

  /// Files for the folder, without those of kinds that it has a folder of already: a second set of stages would stand
  /// among those that are there. `hub.yml` comes last, so that whoever is interrupted can begin again.
  func withoutTakenFolders(_ files: [Scaffold.File]) -> [Scaffold.File] {
    let wanted = files.filter { file in
      let parts = file.path.parts(at: "/")
      guard parts.count > 2 else { return true }
      return realPath(HubPlace.path(parts[..<2].joined(separator: "/"), below: folder)) == nil
    }
    return wanted.filter { $0.path != "content/hub.yml" } + wanted.filter { $0.path == "content/hub.yml" }
  }

  /// A path below the folder, or below the root, as a person would write it from here.
  static func path(_ name: String, below folder: String) -> String {
    folder == "." ? name : folder.ends(with: "/") ? folder + name : "\(folder)/\(name)"
  }

  /// What a hub in it is called, if nobody says: `sales-hub` gives *Sales hub*.
  var name: String {
    let real = realPath(folder) ?? folder
    let last = real.parts(at: "/").last ?? ""
    let words = String(last.map { "-_".contains($0) ? " " : $0 }).trimmed
    return words.isEmpty ? "Hub" : words.prefix(1).uppercased() + words.dropFirst()
  }
}

import RapportBase

/// Where the site goes, relative to what it is made from.
///
/// Folders are compared by device and inode, so that links and differences in case don't matter.
struct OutputLocation {
  private struct Folder: Hashable {
    var device: UInt64
    var number: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      (device, number) = (
        UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)
      )
    }
  }

  private let given: String
  /// The output folder, if it exists.
  private let own: Folder?
  /// The output folder and its ancestors, as far as they exist.
  private let around: Set<Folder>

  init(_ output: String) {
    given = output
    own = Folder(output)
    around = OutputLocation.folders(from: output)
  }

  /// Why the site can't go there; `nil` if it can. The output is replaced as a whole, so it may not contain
  /// anything that it is made from. A site inside the content or the templates would be read as part of them
  /// by the next build.
  func fault(content: String, templates: String) -> String? {
    for (name, folder) in [("content", content), ("templates", templates)] {
      guard let source = Folder(folder) else { continue }
      if source == own {
        return "the output folder `\(given)` is the \(name) folder, which the site would replace. "
          + "Choose another --output."
      }
      if let own, OutputLocation.folders(from: folder).contains(own) {
        return
          "the output folder `\(given)` contains the \(name) folder `\(folder)`, which would be lost with the old site. "
          + "Choose another --output."
      }
      if around.contains(source) {
        return
          "the output folder `\(given)` is inside the \(name) folder `\(folder)`, and the next build would read "
          + "the site as \(name). Choose another --output."
      }
    }
    return nil
  }

  /// A folder and its ancestors up to the root of the file system, as far as they exist.
  private static func folders(from path: String) -> Set<Folder> {
    var parts = realParts(path)
    var found: Set<Folder> = []
    while true {
      if let folder = Folder("/" + parts.joined(separator: "/")) { found.insert(folder) }
      if parts.popLast() == nil { return found }
    }
  }

  /// The path's components, with links resolved as far as the path exists.
  private static func realParts(_ path: String) -> [String] {
    var missing: [String] = []
    var existing = path
    while true {
      if let real = realPath(existing.isEmpty ? "." : existing) {
        var parts = real.parts(at: "/")
        for part in missing.reversed() where !part.isSame(as: ".") {
          if part.isSame(as: "..") { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts
      }
      while existing.utf8.count > 1, existing.ends(with: "/") { existing.removeLast() }
      guard let slash = existing.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        missing.append(existing)
        existing = ""
        continue
      }
      missing.append(String(existing[existing.utf8.index(after: slash)...]))
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
  }
}

import RapportBase
import RapportContent

/// The files of a commit below a folder, classified in the same way as `FolderTree` classifies files on disk.
struct TreeListing: Sendable {
  /// A file that is needed to read the content.
  struct Text: Sendable {
    var path: String
    var hash: String
  }

  private(set) var items: [TreeItem] = []
  private(set) var texts: [Text] = []
  /// Git's name for the contents of each file, by path.
  private(set) var blobs: [ByteText: String] = [:]
  private var unreadable: Set<String> = []

  /// - Parameters:
  ///   - mode: as Git writes it, in octal.
  ///   - size: in bytes; `-` if it isn't a file.
  mutating func add(mode: String, hash: String, size: String, path bytes: ArraySlice<UInt8>) {
    let isHidden = bytes.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
    // Submodules are separate repositories.
    if isHidden || mode == "160000" { return }
    guard let path = String(validating: bytes, as: UTF8.self) else {
      addUnreadable(bytes)
      return
    }
    if mode == "120000" {
      items.append(TreeItem(path: path, kind: .symlink, size: 0))
      return
    }
    let size = Int(size) ?? 0
    items.append(TreeItem(path: path, kind: .file, size: size))
    blobs[ByteText(path)] = hash
    let isSource = path.isSame(as: "hub.yml") || path.ends(with: ".md")
    if isSource ? size <= largestSourceFile : size <= largestTableFile && TreeListing.isTable(path) {
      texts.append(Text(path: path, hash: hash))
    }
  }

  /// Tables of numbers are read with the content; tables among the attachments aren't opened.
  private static func isTable(_ path: String) -> Bool {
    (path.ends(with: ".csv") || path.ends(with: ".CSV")) && !path.begins(with: "files/")
  }

  mutating func sort() {
    items.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Lists a path that isn't UTF-8 in repaired form. The invalid part may be a
  /// folder's name, which is listed once.
  private mutating func addUnreadable(_ bytes: ArraySlice<UInt8>) {
    var parts: [String] = []
    for part in bytes.split(separator: UInt8(ascii: "/")) {
      parts.append(String(decoding: part, as: UTF8.self))
      if String(validating: part, as: UTF8.self) == nil { break }
    }
    let path = parts.joined(separator: "/")
    guard unreadable.insert(path).inserted else { return }
    items.append(TreeItem(path: path, kind: .other, size: 0))
  }
}

import RapportAttachments
import RapportBase
import RapportContent

/// The files in a ZIP file. Nothing is unpacked to disk.
struct ZIPTree: ContentTree {
  private let items: [TreeItem]
  private let parts: [String: (archive: ZIPArchive, part: ZIPArchive.Part)]

  /// The maximum size of a file in it, in bytes.
  private static let maxFileBytes = 32 << 20
  /// The maximum size of all files together, in bytes.
  private static let maxTotalBytes = 256 << 20

  /// An archive that contains only archives, which is how Notion writes large exports, is read as the
  /// contents of those.
  ///
  /// - Throws: `ImportFault` for anything that isn't a valid archive, is too large, or has paths that lead
  ///   out of it.
  init(_ bytes: [UInt8]) throws(ImportFault) {
    var archives = [try ZIPTree.archive(bytes)]
    let inner = archives[0].parts.filter { !ZIPTree.isFolder($0) }
    if !inner.isEmpty, inner.allSatisfy({ ZIPTree.text($0).lowercased().hasSuffix(".zip") }) {
      let outer = archives[0]
      archives = []
      for part in inner { archives.append(try ZIPTree.archive(try ZIPTree.unpacked(part, of: outer))) }
    }
    var items: [TreeItem] = []
    var parts: [String: (archive: ZIPArchive, part: ZIPArchive.Part)] = [:]
    var total = 0
    for archive in archives {
      for part in archive.parts where !ZIPTree.isFolder(part) {
        let path = try ZIPTree.path(of: part)
        total += part.size
        guard total <= ZIPTree.maxTotalBytes else {
          throw ImportFault(
            message: "the ZIP file holds more than \(ZIPTree.maxTotalBytes >> 20) MB",
            help: "Unpack it, take large files out, and import the folder.")
        }
        guard parts[path] == nil, !ZIPTree.isJunk(path) else { continue }
        parts[path] = (archive, part)
        items.append(TreeItem(path: path, kind: .file, size: part.size))
      }
    }
    self.parts = parts
    self.items = items.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  func list() -> [TreeItem] { items }

  func read(_ path: String) throws -> [UInt8] {
    guard let (archive, part) = parts[path] else { throw FileError(path: path, action: "read", code: ENOENT) }
    return try ZIPTree.unpacked(part, of: archive)
  }

  private static func archive(_ bytes: [UInt8]) throws(ImportFault) -> ZIPArchive {
    do {
      return try ZIPArchive(bytes)
    } catch {
      throw ImportFault(
        message: "the ZIP file can't be read", help: "Export it again, or unpack it and import the folder.")
    }
  }

  private static func unpacked(_ part: ZIPArchive.Part, of archive: ZIPArchive) throws(ImportFault) -> [UInt8]
  {
    do {
      return try archive.unpacked(part, limit: maxFileBytes)
    } catch {
      throw ImportFault(
        message: "“\(text(part).prefix(80))” in the ZIP file is damaged, encrypted or larger than 32 MB",
        help: "Export it again without it, or unpack it and import the folder.")
    }
  }

  /// The path of a file. One that leads out of the archive is refused: no honest export has it.
  private static func path(of part: ZIPArchive.Part) throws(ImportFault) -> String {
    let path = text(part).replacing(byte: "\\", with: "/")
    let names = path.parts(at: "/", keepsEmpty: true)
    guard !names.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }),
      !path.utf8.contains(where: { $0 < 32 }),
      names.first?.utf8.contains(58) != true || names.count == 1
    else {
      throw ImportFault(
        message: "the ZIP file has a path that leads out of it: “\(path.prefix(80))”",
        help: "Nothing in it was read. Ask the person who made it.")
    }
    return path
  }

  private static func text(_ part: ZIPArchive.Part) -> String { String(decoding: part.name, as: UTF8.self) }

  private static func isFolder(_ part: ZIPArchive.Part) -> Bool {
    part.name.last == UInt8(ascii: "/") || part.name.last == UInt8(ascii: "\\")
  }

  private static func isJunk(_ path: String) -> Bool {
    path.parts(at: "/").contains { $0.begins(with: ".") || $0 == "__MACOSX" }
  }
}

extension ZIPTree {
  /// Whether it is a workbook of Excel, Numbers or LibreOffice, which are ZIP files.
  var isWorkbook: Bool {
    list().contains {
      $0.path == "[Content_Types].xml" || $0.path == "mimetype" || $0.path.begins(with: "Index/Document")
    }
  }
}

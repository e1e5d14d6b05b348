import RapportBase
import RapportContent
import RapportHub

/// Rewrites the links of exported pages, so that they lead to entries and to files of the hub.
struct PageLinks {
  /// The entries that pages become, by the pages' paths and by their identifiers.
  private var entries: [String: String] = [:]
  private(set) var files: ExportedFiles
  /// Links that lead to neither an entry nor a file. Their texts stay.
  private(set) var dropped: [String] = []

  init(_ files: ExportedFiles) { self.files = files }

  mutating func add(_ page: NotionPage, entry path: String) {
    entries[page.path] = path
    let stem = String(page.path.dropLast(3))
    if let id = NotionName.identifier(of: stem) { entries[id] = path }
  }

  /// The text of a page as the body of an entry.
  mutating func rewritten(_ body: String, of page: String, entry: String) -> String {
    let bytes = Array(body.utf8)
    var out: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "["), let link = PageLinks.link(bytes, at: offset) else {
        out.append(bytes[offset])
        offset += 1
        continue
      }
      let destination = String(decoding: bytes[link], as: UTF8.self)
      switch target(of: destination, from: page) {
      case .same: out += bytes[offset..<link.upperBound + 1]
      case .path(let path):
        out += bytes[offset..<link.lowerBound]
        out += LinkPath.written(to: path, from: entry).utf8
        out.append(UInt8(ascii: ")"))
      case .nothing:
        dropped.append(destination)
        if out.last == UInt8(ascii: "!") { out.removeLast() }
        out += bytes[offset + 1..<link.lowerBound - 2]
      }
      offset = link.upperBound + 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private enum Target {
    case same, nothing
    case path(String)
  }

  private mutating func target(of destination: String, from page: String) -> Target {
    let plain = LinkPath.unescaped(String(destination.prefix { $0 != "#" && $0 != "?" }))
    if let entry = NotionName.identifier(of: plain).flatMap({ entries[$0] }) { return .path(entry) }
    guard WebAddress(destination) == .relative, !plain.isEmpty, !destination.begins(with: "//") else {
      return .same
    }
    guard let path = ExportedFiles.resolved(plain, from: page) else { return .nothing }
    if let entry = entries[path] { return .path(entry) }
    if path.lowercased().hasSuffix(".md") { return .nothing }
    return files.name(of: path).map { .path("files/\($0)") } ?? .nothing
  }

  /// The maximum length of a link's text and of its destination, in bytes: the search for their end stops
  /// there.
  private static let maxLength = 2000

  /// The range of a link, `[text](destination)`. Brackets within either part come in pairs.
  private static func link(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
    guard let close = end(bytes, from: start, UInt8(ascii: "["), UInt8(ascii: "]")), close + 1 < bytes.count,
      bytes[close + 1] == UInt8(ascii: "("),
      let end = end(bytes, from: close + 1, UInt8(ascii: "("), UInt8(ascii: ")"))
    else { return nil }
    return close + 2..<end
  }

  private static func end(_ bytes: [UInt8], from start: Int, _ open: UInt8, _ close: UInt8) -> Int? {
    var depth = 0
    for index in start..<min(bytes.count, start + maxLength) {
      if bytes[index] == open { depth += 1 }
      if bytes[index] == close { depth -= 1 }
      if depth == 0 { return index }
      if bytes[index] == 10 { return nil }
    }
    return nil
  }
}

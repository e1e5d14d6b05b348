import RapportBase

/// A file's name as Notion writes it: a title, a space and an identifier of 32 hexadecimal digits.
enum NotionName {
  /// The title without identifier, extension and folder.
  static func title(of path: String) -> String {
    var stem = path.parts(at: "/").last ?? path
    if let dot = stem.utf8.lastIndex(of: UInt8(ascii: ".")) { stem = String(stem[..<dot]) }
    if stem.ends(with: "_all") { stem = String(stem.dropLast(4)) }
    if let id = identifier(of: stem) { stem = String(stem.dropLast(id.count)) }
    while let last = stem.last, last == " " || last == "-" { stem.removeLast() }
    return stem
  }

  /// The identifier that a name or an address ends with; `nil` if there is none.
  static func identifier(of stem: String) -> String? {
    let end = stem.utf8.suffix(32)
    let isIdentifier = end.count == 32 && end.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isIdentifier else { return nil }
    let before = stem.utf8.dropLast(32).last
    return before == nil || before == 32 || before == 45 ? String(decoding: end, as: UTF8.self) : nil
  }
}

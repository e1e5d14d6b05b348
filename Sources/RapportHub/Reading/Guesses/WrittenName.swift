import RapportBase

/// Names as people type or paste them: in brackets or curly quotes, as a path, with invisible characters.
package enum WrittenName {
  /// The bare name: `[[personas/cfo.md|Our CFO]]` gives `cfo`.
  package static func bare(_ text: String) -> String {
    var scalars = String.UnicodeScalarView(text.unicodeScalars.filter { InvisibleCharacter($0) == nil })[...]
    while let first = scalars.first, around.contains(first) { scalars.removeFirst() }
    if let bar = scalars.firstIndex(of: "|") { scalars = scalars[..<bar] }
    while let last = scalars.last, around.contains(last) { scalars.removeLast() }
    if let slash = scalars.lastIndex(where: { $0 == "/" || $0 == "\\" }) {
      scalars = scalars[scalars.index(after: slash)...]
    }
    let name = String(scalars)
    let suffix = [".markdown", ".html", ".htm", ".mdx", ".md"].first { name.lowercased().hasSuffix($0) }
    return suffix.map { String(name.dropLast($0.count)) } ?? name
  }

  /// Letters and digits only, in lower case, so that different spellings of a name become the same.
  package static func squeezed(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(
        String.UnicodeScalarView(
          text.lowercased().unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
          }
        ))
    }
    let bytes = text.utf8.filter { (48...57).contains($0) || (97...122).contains($0 | 32) && $0 >= 65 }
    return String(decoding: bytes.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
  }

  /// The names in a text, separated by commas, semicolons, bars, bullets or “and”; at most
  /// one if there is no separator.
  package static func several(_ text: String) -> [String] {
    let parts = text.replacing(" and ", with: ",").replacing(" & ", with: ",")
      .split { ",;|•·\n、，".contains($0) }.map { bare(String($0)) }
    return parts.filter { !$0.isEmpty }
  }

  /// Other tools' words for an entry's status, with ours.
  package static let statuses = [
    "published": "approved", "live": "approved", "active": "approved", "final": "approved",
    "done": "approved",
    "current": "approved", "archived": "retired", "deprecated": "retired", "obsolete": "retired",
    "expired": "retired", "inactive": "retired", "wip": "draft", "inprogress": "draft", "inreview": "draft",
    "review": "draft", "unpublished": "draft", "idea": "planned", "backlog": "planned", "todo": "planned",
  ]

  /// Characters that people put around a name.
  private static let around: Set<Unicode.Scalar> = [
    " ", "\u{A0}", "\u{202F}", "\t", "[", "]", "(", ")", "\"", "'", "“", "”", "„", "‘", "’", "‚", "«", "»",
    "`", "*",
    "@", "#", "•", "·", "–", "—",
  ]
}

import RapportBase
import RapportContent
import RapportHub

/// Several values in one cell.
enum ListCell {
  /// A known value, as front matter writes it.
  struct Found {
    var value: String
    /// Whether the cell has a different word for it, and not just a different spelling.
    var isOtherWord = false
  }

  /// The items of a list in a hub's own export.
  static func exported(_ text: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 32, previous == UInt8(ascii: ";") {
        part.removeLast()
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
      } else {
        part.append(byte)
      }
      previous = byte
    }
    parts.append(String(decoding: part, as: UTF8.self))
    return parts.filter { !$0.isEmpty }
  }

  /// Splits any texts: at line ends if there are any, otherwise at semicolons or vertical bars, otherwise at
  /// commas, if the field lists words rather than sentences.
  static func parts(_ text: String, atCommas: Bool) -> [String] {
    let separators: [Character] = ["\n", ";", "|", "•", "、"] + (atCommas ? [",", "，"] : [])
    let separator = separators.first { text.contains($0) }
    let parts = separator.map { split(text, at: $0) } ?? [text]
    return parts.map { CellText.line(withoutMark($0)) }.filter { !$0.isEmpty }
  }

  /// Splits names. A whole text that is known is one name, whatever it contains. Slashes and “and” separate
  /// only if a part is known.
  static func known(
    _ text: String, _ find: (String) -> Found?
  ) -> [(text: String, found: Found?)] {
    let line = CellText.line(text)
    if let found = find(line) { return [(line, found)] }
    let pieces = split(text) { "\n;|•、".contains($0) }.map { CellText.line(withoutMark($0)) }
    return pieces.filter { !$0.isEmpty }.flatMap { piece in
      find(piece).map { [(piece, $0)] } ?? atCommas(piece, find)
    }
  }

  /// A name may itself contain a comma: the longest run of parts that is known is one name.
  private static func atCommas(_ text: String, _ find: (String) -> Found?) -> [(text: String, found: Found?)]
  {
    let parts = split(text) { ",，".contains($0) }.map { CellText.line($0) }.filter { !$0.isEmpty }
    var values: [(text: String, found: Found?)] = []
    var index = 0
    while index < parts.count {
      let ends = stride(from: min(parts.count, index + 4), to: index, by: -1)
      let run = ends.lazy.compactMap { end -> (Int, String, Found)? in
        let text = parts[index..<end].joined(separator: ", ")
        return find(text).map { (end, text, $0) }
      }.first
      if let (end, text, found) = run {
        values.append((text, found))
        index = end
      } else {
        values += atWords(parts[index], find)
        index += 1
      }
    }
    return values
  }

  private static func atWords(_ text: String, _ find: (String) -> Found?) -> [(text: String, found: Found?)] {
    var joined = text
    for word in [" and ", " und ", " et ", " or ", " oder ", " ou ", " & ", " + "] {
      joined = joined.replacing(word, with: "/")
    }
    for marks in ["/", "/&+"] {
      let parts = split(joined) { marks.contains($0) }.map { CellText.line($0) }.filter { !$0.isEmpty }
      let values = parts.map { ($0, find($0)) }
      if parts.count > 1, values.contains(where: { $0.1 != nil }) { return values }
    }
    return [(text, nil)]
  }

  private static func split(_ text: String, at separator: Character) -> [String] {
    split(text) { $0 == separator }
  }

  /// Some programs put quotes around an item that has a separator in it.
  private static func split(_ text: String, where isSeparator: (Character) -> Bool) -> [String] {
    guard text.contains("\"") else { return text.split(whereSeparator: isSeparator).map(String.init) }
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, isSeparator(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return isQuoted ? text.split(whereSeparator: isSeparator).map(String.init) : parts
  }

  /// A text without a leading bullet or number.
  private static func withoutMark(_ text: String) -> String {
    let text = text.trimmed
    for mark in ["- ", "* ", "• ", "– ", "· ", "[ ] ", "[x] "] where text.begins(with: mark) {
      return String(text.dropFirst(mark.count))
    }
    let digits = text.utf8.prefix { (48...57).contains($0) }
    let rest = text.utf8.dropFirst(digits.count)
    let isNumber = (1...2).contains(digits.count) && [". ", ") "].contains { rest.starts(with: $0.utf8) }
    return isNumber ? String(decoding: rest.dropFirst(2), as: UTF8.self) : text
  }
}

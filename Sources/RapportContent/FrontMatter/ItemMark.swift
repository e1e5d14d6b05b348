/// Recognises the marks that people and word processors put before list items.
public enum ItemMark {
  /// The mark at the start of a text; `nil` if there is none.
  public static func beginning(_ text: String) -> String? { beginning(Array(text.utf8)[...]) }

  /// The mark at the start of a text, if it is a hyphen that touches the text or a dash before a space.
  public static func hyphenOrDash(_ text: String) -> String? {
    let bytes = Array(text.utf8)[...]
    guard let first = bytes.first, first == UInt8(ascii: "-") || first == 0xE2, let mark = beginning(bytes),
      mark == "-" || dashes.contains(mark)
    else { return nil }
    let next = bytes.dropFirst(mark.utf8.count).first ?? 32
    let isMark = mark == "-" ? (65...122).contains(next) || next == 0xC2 : next == 32 || next == 0xC2
    return isMark ? mark : nil
  }

  /// The mark at the start of a line; `nil` if the line begins with text, or with YAML's own `- `.
  ///
  /// - Parameter line: without its indentation.
  static func beginning(_ line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first else { return nil }
    if first >= 0x80 { return unicode(line) }
    let second = line.dropFirst().first ?? 10
    switch first {
    case UInt8(ascii: "-"):
      // A minus sign before a number isn't a mark.
      let isMark = second > 32 && second != UInt8(ascii: "-") && !(48...57).contains(second)
      return isMark ? "-" : nil
    // Word's second-level bullet is the letter o in a symbol font.
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "o"):
      return second == 32 || second == 9 || second == 0xC2 ? ascii(line.prefix(1)) : nil
    default: return numbered(line)
    }
  }

  /// Whether a mark is unambiguous. A dash isn't, because it may begin an ordinary sentence.
  static func isBullet(_ mark: String) -> Bool { bullets.contains(mark) }

  /// A number or letter before a space: `1.`, `12)`, `(3)`, `a)`.
  private static func numbered(_ line: ArraySlice<UInt8>) -> String? {
    let open = line.first == UInt8(ascii: "(") ? 1 : 0
    let digits = line.dropFirst(open).prefix { (48...57).contains($0) }
    let isLetter = digits.isEmpty && line.dropFirst(open).first.map { (97...122).contains($0 | 32) } == true
    let length = open + (isLetter ? 1 : digits.count)
    let rest = line.dropFirst(length)
    guard length > open, digits.count < 3, let end = rest.first,
      end == UInt8(ascii: ")") || (end == UInt8(ascii: ".") && !isLetter && open == 0),
      let after = rest.dropFirst().first, after == 32 || after == 9 || after == 0xC2
    else { return nil }
    return ascii(line.prefix(length + 1))
  }

  private static func unicode(_ line: ArraySlice<UInt8>) -> String? {
    if let bullet = bullets.first(where: { line.starts(with: $0.utf8) }) { return bullet }
    guard let dash = dashes.first(where: { line.starts(with: $0.utf8) }) else { return nil }
    // Before a number it is a minus sign.
    let next = line.dropFirst(dash.utf8.count).first ?? 10
    return (48...57).contains(next) ? nil : dash
  }

  private static func ascii(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static let bullets = [
    "•", "‣", "◦", "·", "▪", "▫", "●", "○", "■", "□", "⁃", "∙", "➢", "➤", "・", "►", "▶", "✓", "✔", "✦", "❖",
    "→",
    "\u{F0B7}",
    "\u{F0A7}",
  ]
  private static let dashes = ["–", "—", "―", "−", "‐", "‑", "‒", "－"]
}

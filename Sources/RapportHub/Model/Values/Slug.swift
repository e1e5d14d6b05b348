/// The rules for an entry's id: lower-case ASCII letters, digits and hyphens, as it stands in URLs and file names.
public enum Slug {
  /// `index` is a list's page; the rest are devices on Windows, where a clone would fail.
  public static let reserved: Set<String> = Set(
    ["index", "con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The longest slug, in bytes, that leaves room for an extension in a file name.
  public static let longest = 200
  /// The longest slug that is made of a title, in bytes.
  public static let longestFromTitle = 60

  public static func isValid(_ text: String) -> Bool {
    isWellFormed(text) && !reserved.contains(text) && !isListPage(text)
  }

  /// A slug made of a title: `What if it breaks?` gives `what-if-it-breaks`. Accents are dropped where Latin has them.
  public static func make(from title: String) -> String {
    var bytes: [UInt8] = []
    for scalar in title.lowercased().unicodeScalars {
      if scalar.isASCII, let byte = UInt8(exactly: scalar.value), isLetterOrDigit(byte) {
        bytes.append(byte)
      } else if let plain = latin[scalar] {
        bytes.append(contentsOf: plain.utf8)
      } else if !ignored.contains(scalar), let last = bytes.last, last != 45 {
        bytes.append(45)
      }
    }
    var slug = String(decoding: bytes.prefix(longestFromTitle), as: UTF8.self)
    if bytes.count > longestFromTitle, let cut = slug.lastIndex(of: "-") { slug = String(slug[..<cut]) }
    while slug.hasSuffix("-") { slug.removeLast() }
    return isValid(slug) ? slug : slug.isEmpty ? "untitled" : slug + "-entry"
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    return !bytes.isEmpty && bytes.count <= longest && bytes.first != 45 && bytes.last != 45
      && bytes.allSatisfy { isLetterOrDigit($0) || $0 == 45 }
  }

  /// `index-2` is the second page of a long list.
  private static func isListPage(_ text: String) -> Bool {
    text.hasPrefix("index-") && text.utf8.dropFirst(6).allSatisfy { (48...57).contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }

  private static let ignored: Set<Unicode.Scalar> = [
    "'", "’", "\u{301}", "\u{308}", "\u{300}", "\u{302}", "\u{327}",
  ]

  private static let latin: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "à": "a", "á": "a", "â": "a", "ã": "a", "å": "a", "æ": "ae",
    "ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ı": "i",
    "ñ": "n", "ò": "o", "ó": "o", "ô": "o", "õ": "o", "ø": "o", "œ": "oe", "ù": "u", "ú": "u", "û": "u",
    "ý": "y", "ÿ": "y", "ğ": "g", "ş": "s", "ł": "l", "ż": "z", "ź": "z", "ś": "s", "ć": "c", "ą": "a",
    "ę": "e", "ń": "n", "č": "c", "š": "s", "ž": "z", "ř": "r", "ě": "e", "ů": "u", "đ": "d",
  ]
}

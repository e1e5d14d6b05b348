import RapportBase

/// The rules for slugs, the ids of entries in URLs and file names: lower-case letters, digits and hyphens.
///
/// Latin, Greek and Cyrillic letters are transliterated to ASCII. Letters of all other scripts stay as they
/// are: file systems, servers and browsers accept them, and nobody could read their transliteration.
public enum Slug {
  /// `index` is the list page of a kind. The rest are device names on Windows, where
  /// cloning the repository would fail.
  public static let reserved: Set<String> = Set(
    ["index", "con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The longest valid slug, in bytes: leaves room for an extension in a file name.
  public static let maxLength = 200
  /// The longest slug that `make(from:)` derives from a title, in bytes.
  public static let maxLengthFromTitle = 60

  /// Whether a text can be an entry's slug: of the form that `make(from:)` produces,
  /// and at most `maxLength` bytes.
  public static func isValid(_ text: String) -> Bool {
    isWellFormed(text) && !reserved.contains(text) && !isListPage(text)
  }

  /// Makes a slug from a title: `What if it breaks?` becomes `what-if-it-breaks`, `Цена` becomes `tsena`,
  /// `C#` becomes `c-sharp`, and `价格太高` stays as it is. A title without letters or digits becomes a checksum,
  /// so that two such titles don't collide.
  ///
  /// `assets/add/slug.js` does the same.
  public static func make(from title: String) -> String {
    var slug = shortened(SlugWords(title).bytes)
    while slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { return untitled(title) }
    return isValid(slug) ? slug : slug + "-entry"
  }

  /// Cut between words if there are several, and never within a character.
  private static func shortened(_ bytes: [UInt8]) -> String {
    guard bytes.count > maxLengthFromTitle else { return String(decoding: bytes, as: UTF8.self) }
    var end = maxLengthFromTitle
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let cut = bytes[..<end]
    let hyphen = cut.lastIndex(of: UInt8(ascii: "-"))
    return String(decoding: hyphen.map { cut[..<$0] } ?? cut, as: UTF8.self)
  }

  private static func untitled(_ title: String) -> String {
    title.isEmpty ? "untitled" : "untitled-\(Checksum.hex32(Array(title._nfcCodeUnits)))"
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= maxLength, bytes.first != 45, bytes.last != 45 else { return false }
    if bytes.allSatisfy({ isLetterOrDigit($0) || $0 == 45 }) { return true }
    var followsLetter = false
    return text.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII {
        followsLetter = false
        return isLetterOrDigit(UInt8(truncatingIfNeeded: scalar.value)) || scalar == "-"
      }
      if SlugWords.isMark(scalar) { return followsLetter && !scalar.properties.isDefaultIgnorableCodePoint }
      followsLetter = SlugWords.staysAsItIs(scalar)
      return followsLetter
    }
  }

  /// `index-2` is the second page of a long list.
  private static func isListPage(_ text: String) -> Bool {
    text.begins(with: "index-") && text.utf8.dropFirst(6).allSatisfy { (48...57).contains($0) }
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }
}

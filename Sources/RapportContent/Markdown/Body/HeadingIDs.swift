/// Assigns ids to headings. An id stays the same as long as the words of its heading do.
struct HeadingIDs {
  /// How often each id has been requested so far. The ids of the page around the body count as taken.
  private var wishes: [String: Int] = [:]

  /// Ids that the page around a body uses, or used to use, for its parts and icons. All other ids in the
  /// theme begin with `_`, which no id made here does.
  static func isReserved(_ id: String) -> Bool {
    switch id {
    case "main", "search", "menu", "top", "say", "nav", "i-search", "i-plus", "i-copy", "i-open",
      "i-download",
      "i-mail", "i-print", "i-arrow":
      true
    default: false
    }
  }

  /// The id for a heading without words.
  static let wordless = "section"

  /// An id that no earlier heading has.
  ///
  /// - Parameter wish: the id that the author asks for; `nil` to make one from the heading's words.
  mutating func next(for text: String, wish: String? = nil) -> String {
    let wish = wish.map { String($0.drop { $0 == "_" }) }.flatMap { $0.isEmpty ? nil : $0 } ?? Self.slug(text)
    var count = (wishes[wish] ?? 0) + 1
    if count == 1, !Self.isReserved(wish) {
      wishes[wish] = 1
      return wish
    }
    count = max(count, 2)
    var id = "\(wish)-\(count)"
    while wishes[id] != nil {
      count += 1
      id = "\(wish)-\(count)"
    }
    wishes[wish] = count
    wishes[id] = 1
    return id
  }

  /// Lower-case letters and digits of any script, with a hyphen in place of everything between them.
  static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    var gap = false
    for scalar in text.unicodeScalars {
      guard isWord(scalar) else {
        gap = true
        continue
      }
      if gap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      gap = false
      if scalar.isASCII {
        // Among ASCII letters and digits, only upper-case letters lack this bit.
        slug.append(UInt8(scalar.value) | 0x20)
      } else {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return slug.isEmpty ? wordless : String(decoding: slug, as: UTF8.self)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value >= 0x30 && scalar.value <= 0x39
        || scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}

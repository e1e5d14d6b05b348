import RapportBase
import RapportHub

/// How pages put things that front matter writes in another way.
enum Wording {
  /// `once`, `twice`, `14 times`.
  static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(number) times"
    }
  }

  /// A label within a sentence: *case study*, but *FAQ* and *ROI calculator*.
  static func inSentence(_ label: String) -> String {
    let isAbbreviation = label.prefix(2).allSatisfy { $0.isUppercase }
    return isAbbreviation ? label : label.prefix(1).lowercased() + label.dropFirst()
  }

  /// `a`, `a and b`, `a, b and c`.
  static func joined(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What somebody said, as print sets it: the straight apostrophe within or after a word is a curly one, and one before
  /// a word opens a quotation if another closes it.
  static func typographic(_ text: String) -> String {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { !$0.contains(UInt8(ascii: "'")) }
    if isPlain == true { return text }
    let bytes = Array(text.utf8)
    let mark = UInt8(ascii: "'")
    func isLetter(at index: Int) -> Bool {
      bytes.indices.contains(index) && (bytes[index] >= 128 || (97...122).contains(bytes[index] | 32))
    }
    let closing =
      bytes.indices.last { bytes[$0] == mark && isLetter(at: $0 - 1) && !isLetter(at: $0 + 1) } ?? 0
    var out: [UInt8] = []
    for index in bytes.indices {
      if bytes[index] == mark, isLetter(at: index - 1) {
        out += [0xE2, 0x80, 0x99]
      } else if bytes[index] == mark, isLetter(at: index + 1), index < closing {
        out += [0xE2, 0x80, 0x98]
      } else {
        out.append(bytes[index])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A language by its code: *German*. A code that is rare stays as it is.
  static func language(_ code: String) -> String {
    let names = [
      "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "it": "Italian",
      "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "sv": "Swedish",
      "tr": "Turkish", "zh": "Chinese",
    ]
    return names[code] ?? code
  }

  /// The lines of a text, without those that are blank.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.contains { !$0.isWhitespace } }
  }

  /// `2d` reads *2 days*; anything else stays as it is.
  static func period(_ text: String) -> String {
    guard let period = Period(text) else { return text }
    switch period.unit {
    case .day: return counted(period.count, "day", "days")
    case .week: return counted(period.count, "week", "weeks")
    case .month: return counted(period.count, "month", "months")
    case .year: return counted(period.count, "year", "years")
    }
  }

  /// `120 KB`, `3.4 MB`.
  static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(max(1, (bytes + 500) / 1000)) KB" }
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

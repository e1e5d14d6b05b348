import RapportBase

/// Reads the dates of a column quickly: most have the same format, and many are equal.
struct DayReader {
  /// Results by text without the time of day.
  private var known: [String: DayText] = [:]
  private static let maxKnown = 20_000

  mutating func read(_ text: String) -> DayText {
    if let day = DayReader.iso(text) { return .day(day, nil) }
    let key = DayReader.withoutTime(text)
    if let found = known[key] { return found }
    let found = DayText(key)
    if known.count < DayReader.maxKnown { known[key] = found }
    return found
  }

  mutating func day(_ text: String, _ order: DayOrder?) -> Int? {
    switch read(text) {
    case .none: nil
    case .day(let day, _): day
    case .either(let dayFirst, let monthFirst): order == .monthFirst ? monthFirst : dayFirst
    case .shortYear(let dayFirst, let monthFirst): order == .monthFirst ? monthFirst : dayFirst
    }
  }

  /// Reads `2026-11-22`, whatever time follows.
  static func iso(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= 10, bytes[4] == 45, bytes[7] == 45,
        bytes.count == 10 || bytes[10] == 32 || bytes[10] == UInt8(ascii: "T")
      else { return nil }
      var numbers = [0, 0, 0]
      for index in 0..<10 where index != 4 && index != 7 {
        guard (48...57).contains(bytes[index]) else { return nil }
        let part = index < 4 ? 0 : index < 7 ? 1 : 2
        numbers[part] = numbers[part] * 10 + Int(bytes[index]) - 48
      }
      guard numbers[0] >= DayText.firstYear else { return nil }
      return Day(year: numbers[0], month: numbers[1], day: numbers[2])?.number
    }
  }

  /// `7/1/2026 9:00 AM` without the time, so that a column has few different texts.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.utf8.firstIndex(of: 58), let space = text.utf8[..<colon].lastIndex(of: 32) else {
      return text
    }
    let head = text[..<space]
    return head.utf8.contains { $0 == 47 || $0 == 46 || $0 == 45 } && !text[space...].utf8.contains(47)
      ? String(head) : text
  }
}

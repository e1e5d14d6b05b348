import RapportBase
import RapportHub

/// Lengths of time as people write them.
enum PeriodCell {
  static func read(_ text: String) -> ReadValue {
    let plain = text.lowercased().filter { $0 != " " && $0 != "-" && $0 != "." }
    if let period = Period(plain) ?? words[plain] { return ReadValue(period.description) }
    let digits = plain.prefix { $0.isASCII && $0.isNumber }
    let unit = plain.dropFirst(digits.count)
    let found = units.first { each in unit.hasPrefix(each.start) }
    if let found, let count = Int(digits), let period = Period("\(count)\(found.unit)") {
      return ReadValue(period.description)
    }
    return ReadValue(lost: text, .other("it isn't a length of time: 90d, 6 months, yearly"))
  }

  private static let words: [String: Period] = [
    "weekly": Period(1, .week), "monthly": Period(1, .month), "quarterly": Period(3, .month),
    "halfyearly": Period(6, .month), "semiannually": Period(6, .month), "twiceayear": Period(6, .month),
    "yearly": Period(1, .year), "annually": Period(1, .year), "annual": Period(1, .year),
    "jährlich": Period(1, .year), "monatlich": Period(1, .month), "vierteljährlich": Period(3, .month),
    "halbjährlich": Period(6, .month), "annuel": Period(1, .year), "mensuel": Period(1, .month),
    "trimestriel": Period(3, .month),
  ]

  private static let units: [(start: String, unit: String)] = [
    ("day", "d"), ("tag", "d"), ("jour", "d"), ("week", "w"), ("woche", "w"), ("semaine", "w"),
    ("mo", "m"), ("year", "y"), ("yr", "y"), ("jahr", "y"), ("an", "y"),
  ]
}

/// People in a cell.
enum OwnerCell {
  /// The names without addresses, in order: `Ann Ray <ann@example.com>; Bo`.
  static func names(in text: String) -> [String] {
    let people = text.split { ",;/|".contains($0) }.map(String.init)
    return people.flatMap { person -> [String] in
      let parts = person.split { "<>()".contains($0) }.map { CellText.line(String($0)) }
      return parts.filter { !$0.isEmpty }
    }
  }
}

/// A group of fields as a hub's own exports write it: `subject: …, text: …`.
enum RecordCell {
  /// The fields in the order of their declaration; `nil` if the text doesn't begin with one.
  static func parts(_ text: String, keys: [String]) -> [(key: String, text: String)]? {
    let starts = keys.indices.compactMap { index -> (key: String, mark: String)? in
      (keys[index], keys[index] + ": ")
    }
    guard let first = starts.first(where: { text.begins(with: $0.mark) }) else { return nil }
    var parts: [(key: String, text: String)] = []
    var key = first.key
    var rest = Array(text.utf8.dropFirst(first.mark.utf8.count))
    for (next, mark) in starts.drop(while: { $0.key != first.key }).dropFirst() {
      let mark = Array((", " + mark).utf8)
      guard let offset = rest.indices.first(where: { rest[$0...].starts(with: mark) }) else { continue }
      parts.append((key, String(decoding: rest[..<offset], as: UTF8.self)))
      rest = Array(rest[(offset + mark.count)...])
      key = next
    }
    return parts + [(key, String(decoding: rest, as: UTF8.self))]
  }
}

/// Yes and no.
enum FlagWords {
  static func value(of text: String) -> Bool? {
    switch ColumnKey.key(of: text) {
    case "yes", "y", "true", "1", "x", "checked", "on", "ja", "wahr", "oui", "vrai": true
    case "no", "n", "false", "0", "unchecked", "off", "nein", "falsch", "non", "faux": false
    default:
      switch text {
      case "✓", "✔", "✅", "☑", "☑️", "✔️": true
      case "✗", "✘", "❌", "☐", "-", "–": false
      default: nil
      }
    }
  }
}

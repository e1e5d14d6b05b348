import RapportBase
public import RapportHub

/// Writes entries as files, for `new`, forms and imports. `assets/add/entry-writer.js` does the same in the
/// browser; `Tests/Fixtures/writing` makes sure that both write the same bytes.
///
/// Fields are in the kind's order. A scalar is plain if YAML reads it back unchanged, otherwise in double
/// quotes, or a `|` block if it has several lines. A list of scalars is in brackets if it has up to 100
/// bytes, otherwise each item has its own line.
public struct EntryWriter {
  /// The maximum length of a list that is written on one line, in bytes without the brackets.
  public static let maxInlineListLength = 100

  private var out: [UInt8] = []

  private init() {}

  /// A file's bytes: fields between two lines of `---`, an empty line, the body.
  ///
  /// - Parameters:
  ///   - members: in any order; they are written in the kind's.
  ///   - comments: lines written after the fields, each after `# `.
  ///   - blanks: lines for fields that are still to be filled in, by the fields' names.
  public static func write(
    _ members: [FieldValue.Member], of kind: Kind, comments: [String] = [], blanks: [String: [String]] = [:],
    body: String = ""
  ) -> [UInt8] {
    var writer = EntryWriter()
    writer.line("---")
    var postponed: Set<String> = []
    for field in kind.fields {
      if let value = members.first(where: { $0.key == field.key })?.value {
        writer.write(field.key, namingKinds(value, field.type), indent: 0)
      } else if late.contains(field.key) {
        postponed.insert(field.key)
      } else {
        for line in blanks[field.key] ?? [] { writer.line(line) }
      }
    }
    for field in kind.fields where postponed.contains(field.key) {
      for line in blanks[field.key] ?? [] { writer.line(line) }
    }
    for comment in comments { writer.line("# " + comment) }
    writer.line("---")
    let text = body.trimmed
    if !text.isEmpty { writer.line("\n" + text) }
    return writer.out
  }

  /// Fields that can't be filled in before the rest, so their blanks come last.
  private static let late: Set<String> = ["owner", "reviewed"]

  /// References as texts, with their kinds if the slug alone could mean another entry.
  private static func namingKinds(_ value: FieldValue, _ type: FieldType) -> FieldValue {
    switch (value.content, type) {
    case (.reference(let key), _): FieldValue(.text(type.written(key)), at: value.position)
    case (.list(let items), .list(let item)):
      FieldValue(.list(items.map { namingKinds($0, item) }), at: value.position)
    case (.record(let members), .record(let fields)):
      FieldValue(
        .record(
          members.map { member in
            var member = member
            let type = fields.first { $0.key == member.key }?.type ?? .line
            member.value = namingKinds(member.value, type)
            return member
          }), at: value.position)
    default: value
    }
  }

  private mutating func line(_ text: String) {
    out.append(contentsOf: text.utf8)
    out.append(10)
  }

  private mutating func write(_ key: String, _ value: FieldValue, indent: Int) {
    let start = String(repeating: " ", count: indent) + EntryWriter.scalar(key, inFlow: false) + ":"
    switch value.content {
    case .list(let items): list(items, start, indent: indent)
    case .record(let members):
      line(start)
      for member in members { write(member.key, member.value, indent: indent + 2) }
    default: scalar(EntryWriter.text(of: value), start, indent: indent)
    }
  }

  private mutating func scalar(_ text: String, _ start: String, indent: Int) {
    guard text.utf8.contains(10), EntryWriter.fitsBlock(text) else {
      line("\(start) \(EntryWriter.scalar(text, inFlow: false))")
      return
    }
    line(start + " |")
    for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line(row.isEmpty ? "" : String(repeating: " ", count: indent + 2) + row)
    }
  }

  private mutating func list(_ items: [FieldValue], _ start: String, indent: Int) {
    let isFlat = items.allSatisfy { $0.members.isEmpty && !EntryWriter.text(of: $0).utf8.contains(10) }
    let flow = items.map { EntryWriter.scalar(EntryWriter.text(of: $0), inFlow: true) }.joined(
      separator: ", ")
    if isFlat, flow.utf8.count <= EntryWriter.maxInlineListLength {
      line("\(start) [\(flow)]")
      return
    }
    line(start)
    let dash = String(repeating: " ", count: indent + 2) + "-"
    for item in items {
      if item.members.isEmpty {
        scalar(EntryWriter.text(of: item), dash, indent: indent + 2)
      } else {
        record(item.members, indent: indent + 4)
      }
    }
  }

  /// Writes a record in a list: its first field follows the dash.
  private mutating func record(_ members: [FieldValue.Member], indent: Int) {
    let first = out.count
    for member in members { write(member.key, member.value, indent: indent) }
    if out.count > first { out[first + indent - 2] = UInt8(ascii: "-") }
  }

  private static func text(of value: FieldValue) -> String {
    switch value.content {
    case .text(let text): text
    case .date(let day): day.description
    case .period(let period): period.description
    case .number(let number): decimalText(number)
    case .reference(let key): key.slug
    case .all: "all"
    case .list, .record: ""
    }
  }

  /// Whether a block keeps a text as it is. It doesn't if the text begins or ends with a space or a line
  /// break, or has a character that YAML can't print.
  private static func fitsBlock(_ text: String) -> Bool {
    let ends = [text.utf8.first, text.utf8.last]
    return !ends.contains(32) && !ends.contains(10)
      && !text.unicodeScalars.contains { ($0.value < 32 && $0.value != 10) || needsEscape($0) }
  }

  /// Whether a character is not printable in YAML (YAML 1.1, `c-printable`), ends a line, or is a byte order
  /// mark.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// A scalar on one line, plain or in double quotes.
  static func scalar(_ text: String, inFlow: Bool) -> String {
    isPlain(text, inFlow: inFlow) ? text : quoted(text)
  }

  private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, isLetterOrDigit(first) || first >= 0x80,
      last != 32, last != UInt8(ascii: ":")
    else { return false }
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: ":"):
        if inFlow || bytes[offset + 1] == 32 { return false }
      case UInt8(ascii: ","):
        if inFlow { return false }
      default:
        guard isLetterOrDigit(byte) || byte >= 0x80 || " -_./()'+%$;?!@=&".utf8.contains(byte) else {
          return false
        }
      }
    }
    return !text.unicodeScalars.contains(where: needsEscape)
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      default:
        if scalar.value < 32 || needsEscape(scalar) {
          let hex = String(scalar.value, radix: 16, uppercase: true)
          out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte | 32)
  }
}

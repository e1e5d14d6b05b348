import RapportBase

/// How the columns of an export write dates and numbers, as proved by all of their cells.
struct ColumnProofs {
  private(set) var dates: [Int: DateColumn] = [:]
  private(set) var numbers: [Int: NumberColumn] = [:]
  private var reader = DayReader()
  private let file: String
  private let given: DayOrder?
  private let names: [Int: String]
  /// Indices of the columns, in order.
  private let dayOffsets: [Int]
  private let numberOffsets: [Int]

  /// - Parameters:
  ///   - days: indices and names of the columns with dates.
  ///   - numbers: indices and names of the columns with numbers.
  init(
    file: String, days: [(offset: Int, name: String)], numbers: [(offset: Int, name: String)],
    dayOrder: DayOrder?, numberStyle: NumberStyle?
  ) {
    self.file = file
    given = dayOrder
    names = Dictionary((days + numbers).map { ($0.offset, $0.name) }, uniquingKeysWith: { first, _ in first })
    dayOffsets = days.map { $0.offset }.sorted()
    numberOffsets = numbers.map { $0.offset }.sorted()
    for (offset, _) in days { dates[offset] = DateColumn(given: dayOrder) }
    for (offset, _) in numbers { self.numbers[offset] = NumberColumn(given: numberStyle) }
  }

  /// - Throws: `TakeProblem` for a cell that isn't a date or a number at all.
  mutating func add(_ row: ExportRows.Row) throws(TakeProblem) {
    for offset in dayOffsets {
      let text = row.text(offset)
      guard !text.isEmpty, !ColumnProofs.isNothing(text) else { continue }
      switch reader.read(text) {
      case .none(let fault): throw problem(fault, text, row, offset)
      case .day(_, let order?):
        if dates[offset]?.proofLines[order] == nil { dates[offset]?.add(text, line: row.line) }
      case .day: break
      case .either: if dates[offset]?.ambiguous == nil { dates[offset]?.add(text, line: row.line) }
      case .shortYear(let dayFirst, let monthFirst):
        guard let given else {
          throw problem(
            row, offset, "\(shown(text, offset)) has a two-digit year, which may also come first",
            "Export years with four digits, or say what comes first: --dates day-first or --dates month-first."
          )
        }
        if (given == .dayFirst ? dayFirst : monthFirst) == nil { throw problem(.noDay, text, row, offset) }
      }
    }
    for offset in numberOffsets {
      let text = row.text(offset)
      guard !text.isEmpty, !ColumnProofs.isNothing(text) else { continue }
      guard numbers[offset]?.add(text, line: row.line) != true else { continue }
      throw problem(
        row, offset, "\(shown(text, offset)) isn't a number",
        "Numbers are written as 1234.56, 1,234.56, 1.234,56 or 1 234,56.")
    }
  }

  private func problem(
    _ fault: DayText.Fault, _ text: String, _ row: ExportRows.Row, _ offset: Int
  ) -> TakeProblem {
    let cell = shown(text, offset)
    return switch fault {
    case .noDay:
      problem(
        row, offset, "\(cell) isn't a valid date",
        "Days are written as 2026-11-22, 22.11.2026, 22/11/2026 or 11/22/2026.")
    case .serialNumber:
      problem(
        row, offset, "\(cell) is the number that a spreadsheet uses for a date",
        "Format the column as dates there, and save the file again.")
    case .tooEarly:
      problem(
        row, offset, "\(cell) is before \(DayText.firstYear)",
        "Programs write such a date when there is none. Clear the cell, or enter the date in the CRM.")
    }
  }

  private func problem(
    _ row: ExportRows.Row, _ offset: Int, _ message: String, _ help: String
  ) -> TakeProblem {
    TakeProblem(file, line: row.line, column: row.position(offset), message, help: help)
  }

  /// A cell as messages show it. A text without digits is neither a date nor a
  /// number, and may be somebody's name.
  private func shown(_ text: String, _ offset: Int) -> String {
    let column = "the column “\(names[offset] ?? "")”"
    let hasDigit = text.utf8.contains { (48...57).contains($0) }
    return hasDigit && text.utf8.count <= 30 ? "“\(text)” in \(column)" : "the text in \(column)"
  }

  /// - Parameter currency: the hub's currency, if it has one.
  /// - Throws: `TakeProblem` for the first column that is ambiguous.
  func check(currency: String?) throws(TakeProblem) {
    for (offset, column) in dates.sorted(by: { $0.key < $1.key }) { try check(column, offset) }
    for (offset, column) in numbers.sorted(by: { $0.key < $1.key }) {
      let name = names[offset] ?? ""
      if let question = column.question {
        throw TakeProblem(
          file, line: question.line, "in the column “\(name)”, \(question.text)",
          help: column.isAnswerable
            ? "Say which: --numbers 1,234.56 or --numbers 1.234,56"
            : "Export the file again, with one currency and one number format.")
      }
      if let currency, let codes = column.currencies, !codes.contains(currency) {
        throw TakeProblem(
          file,
          "the amounts in the column “\(name)” are in \(codes.sorted().joined(separator: " or ")), and the hub's in \(currency)",
          help: "Export amounts in \(currency), or correct  currency  in hub.yml under  scorecard")
      }
    }
  }

  private func check(_ column: DateColumn, _ offset: Int) throws(TakeProblem) {
    let name = names[offset] ?? ""
    if let given, let line = column.proofLines[given == .dayFirst ? .monthFirst : .dayFirst] {
      throw TakeProblem(
        file, line: line, "the column “\(name)” has days that aren't \(given.rawValue)",
        help: "Leave --dates out, or give the right order.")
    }
    let isMixed = given == nil && column.proofLines.count > 1
    guard column.question != nil || isMixed else { return }
    let lines = column.proofLines.values.sorted()
    throw TakeProblem(
      file, line: isMixed ? lines.last : column.ambiguous?.line,
      "in the column “\(name)”, "
        + (column.question
          ?? "line \(lines[0]) and line \(lines[1]) write day and month in different orders"),
      help: isMixed
        ? "Export the file again, without opening it in another program."
        : "Say which comes first: --dates day-first or --dates month-first.")
  }

  /// Whether the text is one that programs write for a missing value.
  static func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 20 else { return false }
    return nothing.contains(text)
  }

  private static let nothing: Set<String> = [
    "-", "--", "–", "—", "n/a", "N/A", "#N/A", "null", "NULL", "(null)", "(No value)", "(no value)",
    "(Kein Wert)", "(Aucune valeur)", "(Sin valor)",
  ]

  /// For the report, the first column that proves the order of day and month: its name and the line.
  var dayOrderNote: String? {
    for (offset, column) in dates.sorted(by: { $0.key < $1.key }) {
      guard let order = column.order, let line = column.proofLines[order] else { continue }
      return "days are \(order.rawValue), as line \(line) shows in “\(names[offset] ?? "")”"
    }
    return given.map { "days are \($0.rawValue), as said" }
  }
}

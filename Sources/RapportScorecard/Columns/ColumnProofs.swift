import RapportBase

/// How the columns of an export write days and numbers, as all of their cells prove it.
struct ColumnProofs {
  private(set) var dates: [Int: DateColumn] = [:]
  private(set) var numbers: [Int: NumberColumn] = [:]
  private var reader = DayReader()
  private let file: String
  private let given: DayOrder?
  private let names: [Int: String]
  /// The places of the columns, in order.
  private let dayOffsets: [Int]
  private let numberOffsets: [Int]

  /// - Parameters:
  ///   - days: the places of columns with days, and what they are called.
  ///   - numbers: those of columns with numbers.
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

  /// - Throws: `TakeProblem` for a cell that is no day or number at all.
  mutating func add(_ row: ExportRows.Row) throws(TakeProblem) {
    for offset in dayOffsets {
      let text = row.text(offset)
      guard !text.isEmpty, !ColumnProofs.isNothing(text) else { continue }
      switch reader.read(text) {
      case .none:
        throw TakeProblem(
          file, line: row.line, column: row.position(offset),
          "“\(text.prefix(40))” in the column “\(names[offset] ?? "")” isn't a day",
          help: "Days are written as 2026-11-22, 22.11.2026, 22/11/2026 or 11/22/2026.")
      case .day(_, let order?):
        if dates[offset]?.proofs[order] == nil { dates[offset]?.add(text, line: row.line) }
      case .day: break
      case .either: if dates[offset]?.ambiguous == nil { dates[offset]?.add(text, line: row.line) }
      }
    }
    for offset in numberOffsets {
      let text = row.text(offset)
      guard !text.isEmpty, !ColumnProofs.isNothing(text) else { continue }
      guard numbers[offset]?.add(text, line: row.line) != true else { continue }
      throw TakeProblem(
        file, line: row.line, column: row.position(offset),
        "“\(text.prefix(40))” in the column “\(names[offset] ?? "")” isn't a number",
        help: "Numbers are written as 1234.56, 1,234.56, 1.234,56 or 1 234,56.")
    }
  }

  /// - Throws: `TakeProblem` for the first column of which nobody can say what it means.
  func check() throws(TakeProblem) {
    for (offset, column) in dates.sorted(by: { $0.key < $1.key }) {
      let name = names[offset] ?? ""
      if let given, let line = column.proofs[given == .dayFirst ? .monthFirst : .dayFirst] {
        throw TakeProblem(
          file, line: line, "the column “\(name)” has days that aren't \(given.rawValue)",
          help: "Leave --dates out, or say what is true.")
      }
      let isMixed = given == nil && column.proofs.count > 1
      guard column.question != nil || isMixed else { continue }
      let lines = column.proofs.values.sorted()
      throw TakeProblem(
        file, line: isMixed ? lines.last : column.ambiguous?.line,
        "in the column “\(name)”, "
          + (column.question
            ?? "line \(lines[0]) and line \(lines[1]) write day and month in different orders"),
        help: isMixed
          ? "Export the file once more, without opening it in another program."
          : "Say which comes first: --dates day-first or --dates month-first.")
    }
    for (offset, column) in numbers.sorted(by: { $0.key < $1.key }) {
      guard let question = column.question else { continue }
      throw TakeProblem(
        file, line: question.line, "in the column “\(names[offset] ?? "")”, \(question.text)",
        help: column.ambiguous != nil && column.pointLine == nil && column.commaLine == nil
          ? "Say which: --numbers 1,234.56 or --numbers 1.234,56"
          : "Export the file once more, in one way of writing numbers.")
    }
  }

  /// What programs write for no value.
  static func isNothing(_ text: String) -> Bool {
    text == "-" || text == "--" || text == "(No value)" || text == "n/a"
  }

  /// Which column proves the order of day and month, for the report: by name, with the line.
  var dayOrderNote: String? {
    for (offset, column) in dates.sorted(by: { $0.key < $1.key }) {
      guard let order = column.order, let line = column.proofs[order] else { continue }
      return "days are \(order.rawValue), as line \(line) shows in “\(names[offset] ?? "")”"
    }
    return given.map { "days are \($0.rawValue), as said" }
  }
}

public import RapportBase

/// The contents of an export, as rows for the scorecard's tables.
public struct ScorecardTake: Sendable {
  /// The rows for each table that the export fills.
  public let tables: [TakenTable]
  /// What was read, and what was left out and why, one sentence per line.
  public let report: [String]
  /// The day of the export.
  let asOf: Day

  /// The largest file accepted, in bytes.
  public static let maxBytes = 256 << 20

  /// - Parameters:
  ///   - file: the bytes of the export.
  ///   - name: the name of the file, for messages.
  ///   - names: the hub's names for what the export mentions.
  ///   - asOf: the day of the export.
  ///   - months: the months to take; `nil` for all.
  /// - Throws: `TakeProblem` if nothing can be taken.
  public init(
    _ file: [UInt8], name: String, options: ExportOptions, names: ScorecardNames, asOf: Day,
    months: ClosedRange<Month>? = nil
  ) throws(TakeProblem) {
    guard file.count <= ScorecardTake.maxBytes else {
      throw TakeProblem(
        name, "the file is larger than \(ScorecardTake.maxBytes >> 20) MB",
        help: "Export a part of it: one year, or one pipeline.")
    }
    if let foreign = ForeignTable.fault(of: file) {
      throw TakeProblem(name, foreign.message, help: foreign.help)
    }
    if file.starts(with: [0x50, 0x4B, 3, 4]) {
      throw TakeProblem(name, ForeignTable.workbook.message, help: ForeignTable.workbook.help)
    }
    guard file.contains(where: { $0 > 32 }) else {
      throw TakeProblem(name, "the file is empty", help: "Export it again.")
    }
    let text = DecodedText(file)
    let context = TakeContext(names: names, options: options, asOf: asOf)
    let header = try ExportRecognition(file: name, options: options, names: names).header(of: text.bytes)
    try names.check(header.format.record)
    let reading = ExportReading(text.bytes, header, context, file: name)
    let proofs = try reading.prove()
    let result = try reading.count(proofs)
    let taken = result.tables.map { $0.limited(to: months) }.filter { !$0.rows.isEmpty }
    guard !taken.isEmpty else {
      let reasons = result.leftOut.sorted { $0.key < $1.key }.map { "\($0.value) left out: \($0.key)" }
      throw TakeProblem(
        name,
        result.tables.isEmpty || months == nil
          ? "no row counts (\(reasons.joined(separator: "; ")))" : "it has no numbers for those months",
        help: months == nil ? "Is this the export that you meant?" : "Correct --months, or leave it out.")
    }
    self.asOf = asOf
    tables = taken + [result.taken(asOf)]
    report = ScorecardTake.report(name, text, header, proofs, result)
  }

  private static func report(
    _ name: String, _ text: DecodedText, _ header: ExportHeader, _ proofs: ColumnProofs,
    _ result: ExportReading.Result
  ) -> [String] {
    var lines = [
      "\(name): \(header.format.label), \(text.encoding.rawValue), separated by \(header.separator.name)"
        + (header.line > 1 ? "; the header is line \(header.line)" : ""),
      "  \(counted(result.rowCount, "row", "rows")) read, \(result.rowCount - result.leftOutCount) counted",
    ]
    for (reason, count) in (Array(result.leftOut) + Array(result.skipped)).sorted(by: { $0.key < $1.key }) {
      lines.append("  \(count) left out: \(reason)")
    }
    if let note = proofs.dayOrderNote { lines.append("  \(note)") }
    return lines + result.notes.map { "  \($0)" }
  }
}

/// Reads an export twice: first to find out how its columns are written, then to count.
struct ExportReading {
  struct Result {
    var tables: [TakenTable] = []
    var rowCount = 0
    var leftOut: [String: Int] = [:]
    /// How many lines aren't rows, by reason.
    var skipped: [String: Int] = [:]
    var notes: [String] = []
    var currency: String?
    let format: String

    var leftOutCount: Int { leftOut.values.reduce(0, +) }

    /// The rows that record when the tables were filled, and from which export.
    func taken(_ asOf: Day) -> TakenTable {
      let names = Set(tables.map(\.shape.name)).sorted()
      return TakenTable(
        .taken, names.map { [$0, format, asOf.description, currency ?? ""] }, values: [format])
    }
  }

  private let bytes: [UInt8]
  private let header: ExportHeader
  private let context: TakeContext
  private let file: String

  init(_ bytes: [UInt8], _ header: ExportHeader, _ context: TakeContext, file: String) {
    self.bytes = bytes
    self.header = header
    self.context = context
    self.file = file
  }

  private func stageColumns() throws(TakeProblem) -> StageColumns {
    try StageColumns(header, DealStages(context.names), pipelines: context.pipelines, file: file)
  }

  private func columns(_ wanted: (ExportRole.Form) -> Bool) -> [(offset: Int, name: String)] {
    header.format.roles.filter { wanted($0.form) }.flatMap { header.columns[$0] ?? [] }
      .map { ($0.offset, $0.name) }
  }

  func prove() throws(TakeProblem) -> ColumnProofs {
    let days = columns { $0 == .day } + (try stageColumns()).days(header)
    let numbers = columns { $0 == .number || $0 == .count }
    var proofs = ColumnProofs(
      file: file, days: days, numbers: numbers, dayOrder: context.options.dayOrder,
      numberStyle: context.options.numberStyle)
    var rows = ExportRows(bytes, header, file: file, columns: (days + numbers).map { $0.offset })
    while let row = try rows.next() { try proofs.add(row) }
    try proofs.check(currency: context.settings.currency)
    return proofs
  }

  func count(_ proofs: ColumnProofs) throws(TakeProblem) -> Result {
    let stages = try stageColumns()
    if header.format.record == .deals { try checkOutcomes() }
    var tally = try tally(stages)
    var guardian = NameGuard()
    var cells = CellReader(file, header, proofs)
    let names = header.columns[.name] ?? []
    let offsets = header.columns.values.flatMap { $0 }.map(\.offset) + stages.days(header).map { $0.offset }
    var rows = ExportRows(bytes, header, file: file, columns: offsets)
    var result = Result(format: header.format.name)
    while let row = try rows.next() {
      result.rowCount += 1
      for name in names { guardian.add(row.text(name.offset)) }
      try tally.add(row, &cells)
    }
    guard result.rowCount > 0 else {
      throw TakeProblem(
        file, line: header.line, "there are no rows below the header", help: "Export it again.")
    }
    result.tables = try tally.tables(guardian).filter { !$0.rows.isEmpty }
    result.leftOut = tally.leftOut
    result.skipped = rows.skipped
    result.notes = tally.notes
    result.currency = tally.currency ?? context.settings.currency
    return result
  }

  private func tally(_ stages: StageColumns) throws(TakeProblem) -> any RowTally {
    switch header.format.record {
    case .deals: return DealTally(context, header, stages, file: file)
    case .people: return LeadTally(context, header)
    case .changes: return ChangeTally(context)
    case .campaigns: return CampaignTally(context, file: file)
    case .pages, .channels, .uses:
      return VisitTally(context, header, month: try month(), file: file)
    }
  }

  /// The month of all rows; `nil` if each row has its own.
  private func month() throws(TakeProblem) -> Month? {
    let block = AnalyticsBlock(bytes, above: header.line)
    try block?.checkWholeMonths(asOf: context.asOf, file: file)
    guard header[.month] == nil else { return nil }
    guard let block else { return context.options.month }
    let month = try block.month(file)
    if let given = context.options.month, given != month {
      throw TakeProblem(
        file, line: block.line, "the numbers are for \(month), but --month says \(given)",
        help: "Leave --month out.")
    }
    return month
  }

  private func checkOutcomes() throws(TakeProblem) {
    guard header[.status] == nil, context.settings.won.isEmpty || context.settings.lost.isEmpty else {
      return
    }
    throw TakeProblem(
      file, "hub.yml doesn't say which stages of the CRM mean that a deal is won or lost",
      help: "Add it:  scorecard:  won: [Closed Won]  and  lost: [Closed Lost]")
  }
}

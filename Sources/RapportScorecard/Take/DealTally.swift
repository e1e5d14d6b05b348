import RapportBase

/// Counts deals: how many were opened, won and lost by month, from which source,
/// why, and how long stages lasted.
struct DealTally: RowTally {
  private let file: String
  private let context: TakeContext
  private let stages: DealStages
  private let hasAmount: Bool
  private let amountIsConverted: Bool
  private var funnel = MonthTally()
  private var sources: [Int: LabelTally] = [:]
  private var reasons: [String: [Int: LabelTally]] = [:]
  private var stays: DealStays
  private var seen = SeenRows()
  private var pipelines: [String: Int] = [:]
  private(set) var leftOut: [String: Int] = [:]
  private(set) var currency: String?
  private var withoutAmount = 0

  init(_ context: TakeContext, _ header: ExportHeader, _ columns: StageColumns, file: String) {
    self.file = file
    self.context = context
    stages = DealStages(context.names)
    stays = DealStays(columns, stages, asOf: context.asOf, file: file)
    hasAmount = header[.amount] != nil
    let name = ColumnKey.key(of: header[.amount]?.name ?? "")
    amountIsConverted = [
      "company", "converted", "unternehmen", "umgerechnet", "entreprise", "converti", "empresa",
    ]
    .contains { name.contains($0) }
  }

  mutating func add(_ row: ExportRows.Row, _ cells: inout CellReader) throws(TakeProblem) {
    if let reason = try passed(row, cells) {
      leftOut[reason, default: 0] += 1
      return
    }
    try checkCurrency(cells, row)
    let amount = try amount(row, cells)
    let outcome = try outcome(row, cells)
    guard outcome != .ignored else {
      leftOut["in a stage that doesn't count", default: 0] += 1
      return
    }
    guard let created = cells.day(.created, row) else {
      throw cells.problem(
        .created, row, "the deal has no creation date", "Export it with one, or without the deal.")
    }
    guard created <= context.asOf.number else {
      leftOut["created after \(context.asOf)", default: 0] += 1
      return
    }
    let month = Month(Day(number: created))
    funnel.add(month, "opportunity", value: amount)
    if cells.has(.source) {
      sources[month.number, default: LabelTally()].add(cells.text(.source, row), value: amount)
    }
    try close(outcome, amount, row, &cells)
    try stays.add(outcome, row, &cells)
  }

  private mutating func amount(_ row: ExportRows.Row, _ cells: CellReader) throws(TakeProblem) -> Double {
    guard cells.has(.amount) else { return 0 }
    guard let amount = cells.number(.amount, row) else {
      withoutAmount += 1
      return 0
    }
    guard amount >= 0 else {
      throw cells.problem(.amount, row, "the amount of the deal is negative", "Correct it in the CRM.")
    }
    return amount
  }

  /// A sum as written in tables; empty if it isn't known or there are too few deals.
  private func sum(_ entry: LabelTally.Entry) -> String {
    hasAmount && entry.count >= context.settings.minimum ? TableText.amount(entry.value) : ""
  }

  /// Why a deal doesn't count at all; `nil` if it does.
  private mutating func passed(_ row: ExportRows.Row, _ cells: CellReader) throws(TakeProblem) -> String? {
    if try seen.isRepeated(row, cells) { return "the same deal again" }
    guard cells.has(.pipeline) else { return nil }
    pipelines[cells.text(.pipeline, row), default: 0] += 1
    guard !context.pipelines.isEmpty else { return nil }
    let own = NameText.folded(cells.text(.pipeline, row))
    return context.pipelines.contains { NameText.folded($0) == own } ? nil : "in another pipeline"
  }

  private mutating func checkCurrency(_ cells: CellReader, _ row: ExportRows.Row) throws(TakeProblem) {
    guard cells.has(.amount), !amountIsConverted, !cells.text(.amount, row).isEmpty else { return }
    let own = cells.text(.currency, row).uppercased()
    guard !own.isEmpty else { return }
    if let wanted = context.settings.currency ?? currency,
      NameText.folded(wanted) != NameText.folded(own)
    {
      throw cells.problem(
        .currency, row, "the amount is in \(own), but others are in \(wanted)",
        "Export amounts in one currency: “Amount in company currency” in HubSpot, “Amount (converted)” in Salesforce."
      )
    }
    currency = own
  }

  private func outcome(_ row: ExportRows.Row, _ cells: CellReader) throws(TakeProblem) -> DealStages.Meaning {
    let name = cells.text(.stage, row)
    let status = cells.text(.status, row)
    if cells.has(.status) {
      guard let known = DealTally.statuses[NameText.folded(status)] else {
        throw cells.problem(
          .status, row, "“\(status.prefix(30))” isn't a deal status", "Pipedrive's are open, won and lost."
        )
      }
      if let known { return known }
    }
    guard let meaning = stages.meaning(of: name) else {
      throw cells.problem(
        .stage, row,
        name.isEmpty
          ? "the deal has no stage" : "no stage in the hub has the CRM name “\(name.prefix(60))”",
        stages.help(for: name))
    }
    return meaning
  }

  /// Pipedrive's statuses in English, German, French and Spanish. For an open deal, the stage decides.
  private static let statuses: [String: DealStages.Meaning?] = [
    "open": nil, "offen": nil, "ouvert": nil, "ouverte": nil,
    "abierto": nil,
    "won": .won, "gewonnen": .won, "gagné": .won, "gagnée": .won, "ganado": .won,
    "lost": .lost, "verloren": .lost, "perdu": .lost, "perdue": .lost, "perdido": .lost,
    "deleted": .ignored, "gelöscht": .ignored, "archived": .ignored, "archiviert": .ignored,
  ]

  private mutating func close(
    _ outcome: DealStages.Meaning, _ amount: Double, _ row: ExportRows.Row, _ cells: inout CellReader
  ) throws(TakeProblem) {
    guard outcome == .won || outcome == .lost else { return }
    let (word, own, reason): (String, ExportRole, ExportRole) =
      outcome == .won ? ("won", .won, .wonReason) : ("lost", .lost, .lostReason)
    let role = cells.has(own) ? own : .closed
    guard let day = cells.day(role, row) else {
      throw cells.problem(
        role, row, "the deal is \(word), but has no closing date",
        "Enter the date in the CRM, and export again.")
    }
    guard day <= context.asOf.number else {
      throw cells.problem(
        role, row, "the deal was \(word) on \(Day(number: day)), after \(context.asOf)",
        "Correct the day in the CRM, or give the day of the export: --as-of \(Day(number: day)).")
    }
    let month = Month(Day(number: day))
    funnel.add(month, word, value: amount)
    if cells.has(reason) {
      reasons[word, default: [:]][month.number, default: LabelTally()].add(cells.text(reason, row))
    }
  }

  var notes: [String] {
    var notes: [String] = []
    if stays.skippedCount > 0 {
      let stays = counted(stays.skippedCount, "stay", "stays")
      notes.append(
        "\(stays) in a stage left out: it was entered again or never left, so the time in it is unknown")
    }
    if withoutAmount > 0 {
      notes.append(
        "\(counted(withoutAmount, "deal has", "deals have")) no amount, and \(withoutAmount == 1 ? "counts" : "count") as 0 in sums"
      )
    }
    return notes
  }

  func tables(_ guardian: NameGuard) throws(TakeProblem) -> [TakenTable] {
    try checkPipelines()
    let minimum = context.settings.minimum
    guard let months = funnel.months else { return [] }
    let steps = ["opportunity", "won", "lost"]
    var rows: [[String]] = []
    for month in Month.all(in: months) {
      for step in steps {
        let entry = funnel.entry(month, step)
        rows.append([month.description, step, String(entry.count), sum(entry)])
      }
    }
    var tables = [TakenTable(.funnel, rows, months: months, values: Set(steps))]
    if !sources.isEmpty {
      let rows = sources.flatMap { month, tally in
        tally.merged(minimum, guardian).rows.map { label, entry in
          [
            Month.numbered(month).description, "opportunity", label, String(entry.count), sum(entry),
          ]
        }
      }
      tables.append(TakenTable(.sources, rows, months: months, values: ["opportunity"]))
    }
    if !reasons.isEmpty {
      let rows = reasons.flatMap { kind, months in
        months.flatMap { month, tally in
          tally.merged(minimum, guardian).rows.map { label, entry in
            [Month.numbered(month).description, kind, label, String(entry.count)]
          }
        }
      }
      tables.append(TakenTable(.reasons, rows, months: months, values: Set(reasons.keys)))
    }
    if let table = stays.table(minimum: minimum) { tables.append(table) }
    return tables
  }
}

extension DealTally {
  fileprivate func checkPipelines() throws(TakeProblem) {
    let names = pipelines.keys.sorted()
    guard context.pipelines.isEmpty else {
      let folded = Set(names.map { NameText.folded($0) })
      for wanted in context.pipelines where !names.isEmpty && !folded.contains(NameText.folded(wanted)) {
        guard let near = nearest(wanted, among: names) else { continue }
        throw TakeProblem(
          file, "no deal is in the pipeline “\(wanted)”", help: "Did you mean “\(near)”?")
      }
      return
    }
    guard names.count > 1 else { return }
    let counts = names.prefix(8).map { "“\($0)” (\(pipelines[$0] ?? 0))" }.joined(separator: ", ")
    throw TakeProblem(
      file, "the deals are in \(names.count) pipelines: \(counts)",
      help: "Say which count, with --pipeline or in hub.yml:  scorecard:  pipelines: [\(names[0])]")
  }
}

extension TakeContext {
  /// The pipelines that count; if empty, all do.
  var pipelines: [String] { options.pipelines.isEmpty ? settings.pipelines : options.pipelines }
}

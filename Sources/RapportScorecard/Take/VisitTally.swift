import RapportBase

/// Counts visits by channel, views of assets by page, and uses of assets. The rows of these exports are
/// counts already.
struct VisitTally: RowTally {
  private let context: TakeContext
  private let record: ExportFormat.Record
  /// The month of all rows; `nil` if each row has its own.
  private let month: Month?
  private let file: String
  private let assets: NameLookup
  private var channels: [Int: LabelTally] = [:]
  private var traffic = MonthTally()
  private var uses: [Int: [String: [ExportRole: Int]]] = [:]
  private var roles: Set<ExportRole> = []
  private var unknown = UnknownNames()
  private(set) var leftOut: [String: Int] = [:]

  init(_ context: TakeContext, _ header: ExportHeader, month: Month?, file: String) {
    self.context = context
    self.month = month
    self.file = file
    record = header.format.record
    assets = NameLookup(context.names.assets)
    roles = Set([ExportRole.used, .sent, .wonDeals, .views].filter { header[$0] != nil })
  }

  mutating func add(_ row: ExportRows.Row, _ cells: inout CellReader) throws(TakeProblem) {
    guard !isTotal(row, cells) else {
      leftOut["a total without a name", default: 0] += 1
      return
    }
    let month = try month(row, cells)
    guard month <= Month(context.asOf) else {
      leftOut["after \(context.asOf)", default: 0] += 1
      return
    }
    switch record {
    case .channels:
      let channel = cells.text(.channel, row)
      guard let sessions = try cells.count(.sessions, row) else { return }
      channels[month.number, default: LabelTally()].add(channel, count: sessions)
      traffic.add(month, "traffic", count: sessions)
    case .pages:
      guard let views = try cells.count(.views, row) else { return }
      switch assets.find(NameText.path(ofAddress: cells.text(.page, row))) {
      case .one(let asset): add(month, asset, .views, views)
      case .several: leftOut["a page that several assets have", default: 0] += 1
      case .none: leftOut["a page that belongs to no asset", default: 0] += 1
      }
    default:
      try addUse(month, row, cells)
    }
  }

  /// Whether it is a row of counts without a label.
  private func isTotal(_ row: ExportRows.Row, _ cells: CellReader) -> Bool {
    let label: ExportRole = record == .channels ? .channel : record == .pages ? .page : .asset
    return cells.text(label, row).isEmpty
  }

  private mutating func addUse(
    _ month: Month, _ row: ExportRows.Row, _ cells: CellReader
  ) throws(TakeProblem) {
    let name = cells.text(.asset, row)
    switch assets.find(name) {
    case .one(let asset):
      for role in roles {
        if let count = try cells.count(role, row) { add(month, asset, role, count) }
      }
    case .several(let slugs):
      throw cells.problem(
        .asset, row, "several assets in the hub have this name: \(slugs.prefix(4).joined(separator: ", "))",
        "Give them different titles, or name the asset by its slug.")
    case .none:
      unknown.add(name)
      leftOut["an asset that isn't in the hub", default: 0] += 1
    }
  }

  private mutating func add(_ month: Month, _ asset: String, _ role: ExportRole, _ count: Int) {
    uses[month.number, default: [:]][asset, default: [:]][role, default: 0] += count
  }

  private func month(_ row: ExportRows.Row, _ cells: CellReader) throws(TakeProblem) -> Month {
    guard cells.has(.month) else {
      guard let month else {
        throw TakeProblem(
          file, "it doesn't say which month it is for",
          help: "Add  --month 2026-10. Export one month at a time.")
      }
      return month
    }
    let text = cells.text(.month, row)
    let digits = text.filter { $0.isASCII && $0.isNumber }
    let packed = digits.count == 6 ? Month("\(digits.prefix(4))-\(digits.suffix(2))") : nil
    guard let found = Month(text) ?? packed ?? Day(text).map({ Month($0) }) else {
      throw cells.problem(
        .month, row, "“\(text.prefix(30))” isn't a month", "Months are written as 2026-11 or 202611.")
    }
    return found
  }

  var notes: [String] { unknown.note(among: assets).map { [$0] } ?? [] }

  func tables(_ guardian: NameGuard) throws(TakeProblem) -> [TakenTable] {
    if record == .channels {
      guard let months = traffic.months else { return [] }
      let totals = Month.all(in: months).map {
        [$0.description, "traffic", String(traffic.entry($0, "traffic").count), ""]
      }
      let rows = channels.flatMap { month, tally in
        tally.merged(context.settings.minimum, guardian).rows.map { label, entry in
          [Month.numbered(month).description, "traffic", label, String(entry.count), ""]
        }
      }
      return [
        TakenTable(.funnel, totals, months: months, values: ["traffic"]),
        TakenTable(.sources, rows, months: months, values: ["traffic"]),
      ]
    }
    guard let first = uses.keys.min(), let last = uses.keys.max() else { return [] }
    let months = Month.numbered(first)...Month.numbered(last)
    let order: [ExportRole] = [.used, .sent, .wonDeals, .views]
    let rows = uses.flatMap { month, assets in
      assets.map { asset, counts in
        [Month.numbered(month).description, asset] + order.map { role in counts[role].map(String.init) ?? "" }
      }
    }
    let columns = zip(order, ["used", "sent", "won", "viewed"]).filter { roles.contains($0.0) }.map { $0.1 }
    return [TakenTable(.contentUse, rows, months: months, columns: Set(columns))]
  }
}

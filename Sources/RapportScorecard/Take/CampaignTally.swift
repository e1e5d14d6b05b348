import RapportBase

/// Adds up the cost and the results of campaigns.
struct CampaignTally: RowTally {
  private struct Sums {
    var cost: Double?
    var pipeline: Double?
    var won: Double?
  }

  private let file: String
  private let context: TakeContext
  private let campaigns: NameLookup
  private var sums: [String: Sums] = [:]
  private var unknown = UnknownNames()
  private(set) var leftOut: [String: Int] = [:]
  private(set) var currency: String?

  init(_ context: TakeContext, file: String) {
    self.file = file
    self.context = context
    campaigns = NameLookup(context.names.campaigns)
  }

  mutating func add(_ row: ExportRows.Row, _ cells: inout CellReader) throws(TakeProblem) {
    let name = cells.text(.campaign, row)
    let slug: String
    switch campaigns.find(name) {
    case .one(let found): slug = found
    case .several(let slugs):
      throw cells.problem(
        .campaign, row,
        "several campaigns in the hub have this name: \(slugs.prefix(4).joined(separator: ", "))",
        "Write what the CRM calls each one in its  crm")
    case .none:
      unknown.add(name)
      leftOut["a campaign that isn't in the hub", default: 0] += 1
      return
    }
    let own = cells.text(.currency, row).uppercased()
    if !own.isEmpty {
      if let wanted = context.settings.currency ?? currency, wanted.uppercased() != own {
        throw cells.problem(
          .currency, row, "the amounts are in \(own), but others are in \(wanted)",
          "Export amounts in one currency.")
      }
      currency = own
    }
    var sum = sums[slug] ?? Sums()
    if let cost = cells.number(.cost, row) { sum.cost = (sum.cost ?? 0) + cost }
    if let amount = cells.number(.campaignPipeline, row) { sum.pipeline = (sum.pipeline ?? 0) + amount }
    if let won = cells.number(.campaignWon, row) { sum.won = (sum.won ?? 0) + won }
    for amount in [sum.cost, sum.pipeline, sum.won] where amount ?? 0 < 0 {
      throw cells.problem(.campaign, row, "an amount of the campaign is negative", "Correct it in the CRM.")
    }
    sums[slug] = sum
  }

  var notes: [String] { unknown.note(among: campaigns).map { [$0] } ?? [] }

  func tables(_ guardian: NameGuard) throws(TakeProblem) -> [TakenTable] {
    guard !sums.isEmpty else {
      throw TakeProblem(
        file, "no row is about a campaign in the hub",
        help: (unknown.note(among: campaigns).map { $0 + ". " } ?? "")
          + "What the CRM calls a campaign goes into its  crm")
    }
    let rows = sums.map { slug, sum in
      [slug] + [sum.cost, sum.pipeline, sum.won].map { $0.map(TableText.amount) ?? "" }
    }
    return [TakenTable(.campaigns, rows)]
  }
}

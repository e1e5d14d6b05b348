import RapportBase

/// Counts leads by the month in which they became marketing qualified (MQL), and what became of them.
struct LeadTally: RowTally {
  /// What sales did with a lead.
  private enum Answer { case accepted, rejected, recycled, none }

  private struct Cohort {
    var counts: [String: Int] = [:]
    /// How many leads may still reach each step.
    var open: [String: Int] = [:]
    var contactDays: [Int] = []
    var waiting = 0
    var contact = (kept: 0, due: 0)
    var touch = (kept: 0, due: 0)
    var reason = (kept: 0, due: 0)
    var reasons = LabelTally()
  }

  private let context: TakeContext
  private let statuses: NameLookup
  private let roles: Set<ExportRole>
  private var funnel = MonthTally()
  private var cohorts: [Int: Cohort] = [:]
  private var seen = SeenRows()
  private(set) var leftOut: [String: Int] = [:]
  /// A lead that hasn't moved for this many days is taken to stay put; otherwise
  /// no cohort would ever be final.
  private static let openDays = 180
  private static let steps: [ExportRole] = [.mql, .sal, .sql, .opportunity, .customer]

  init(_ context: TakeContext, _ header: ExportHeader) {
    self.context = context
    let own = context.settings
    statuses = NameLookup([
      (own.accepted, "accepted"), (own.rejected, "rejected"), (own.recycled, "recycled"),
      (own.undecided, "undecided"),
    ])
    roles = Set(header.format.roles.filter { header[$0] != nil })
  }

  mutating func add(_ row: ExportRows.Row, _ cells: inout CellReader) throws(TakeProblem) {
    guard try !seen.isRepeated(row, cells) else {
      leftOut["the same lead again", default: 0] += 1
      return
    }
    var days: [ExportRole: Int] = [:]
    for role in [.lead] + Self.steps {
      guard let day = cells.day(role, row) else { continue }
      guard day <= context.asOf.number else {
        leftOut["with days after \(context.asOf)", default: 0] += 1
        return
      }
      days[role] = day
    }
    for role in [ExportRole.lead, .mql, .sal, .sql] {
      if let day = days[role] { funnel.add(Month(Day(number: day)), role.rawValue) }
    }
    let answer = try answer(row, cells)
    guard let qualified = days[.mql] else {
      leftOut["never marketing qualified: counted as leads only", default: 0] += 1
      return
    }
    count(days, answer, qualified, row, &cells)
  }

  private func answer(_ row: ExportRows.Row, _ cells: CellReader) throws(TakeProblem) -> Answer {
    let status = cells.text(.leadStatus, row)
    guard !status.isEmpty else { return .none }
    switch statuses[status] {
    case "accepted": return .accepted
    case "rejected": return .rejected
    case "recycled": return .recycled
    case .some: return .none
    case nil:
      let near = nearest(status, among: statuses.names).map { "Did you mean “\($0)”? " } ?? ""
      throw cells.problem(
        .leadStatus, row, "the hub doesn't know what the lead status “\(status.prefix(60))” means",
        near + "Say so in hub.yml, under  scorecard:  accepted, rejected, recycled  or  undecided")
    }
  }

  private mutating func count(
    _ days: [ExportRole: Int], _ answer: Answer, _ qualified: Int, _ row: ExportRows.Row,
    _ cells: inout CellReader
  ) {
    var cohort = cohorts[Month(Day(number: qualified)).number] ?? Cohort()
    defer { cohorts[Month(Day(number: qualified)).number] = cohort }
    // A lead that reached a later step has passed the earlier ones, whether they have a date or not.
    var furthest = Self.steps.lastIndex { days[$0] != nil } ?? 0
    if furthest == 0, answer == .accepted { furthest = 1 }
    let isOut =
      answer == .rejected || answer == .recycled || qualified + Self.openDays < context.asOf.number
    for (index, step) in Self.steps.enumerated() {
      if index <= furthest {
        cohort.counts[step.rawValue, default: 0] += 1
      } else if !isOut {
        cohort.open[step.rawValue, default: 0] += 1
      }
    }
    if answer == .rejected {
      cohort.counts["rejected", default: 0] += 1
      let reason = cells.text(.rejectedReason, row)
      cohort.reason.due += 1
      if !reason.isEmpty { cohort.reason.kept += 1 }
      cohort.reasons.add(reason)
    } else if answer == .recycled {
      cohort.counts["recycled", default: 0] += 1
    }
    contact(&cohort, qualified, row, &cells)
    guard furthest >= 1, roles.contains(.lastActivity) else { return }
    let accepted = days[.sal] ?? qualified
    let isTouched = cells.day(.lastActivity, row).map { $0 >= accepted } ?? false
    guard isTouched || accepted + context.settings.touchDays < context.asOf.number else { return }
    cohort.touch.due += 1
    if isTouched { cohort.touch.kept += 1 }
  }

  private func contact(
    _ cohort: inout Cohort, _ qualified: Int, _ row: ExportRows.Row, _ cells: inout CellReader
  ) {
    guard roles.contains(.firstContact) else { return }
    let limit = context.settings.contactDays
    if let first = cells.day(.firstContact, row), first <= context.asOf.number {
      let taken = max(0, first - qualified)
      cohort.contactDays.append(taken)
      cohort.contact.due += 1
      if taken <= limit { cohort.contact.kept += 1 }
    } else {
      cohort.waiting += 1
      if qualified + limit < context.asOf.number { cohort.contact.due += 1 }
    }
  }

  /// The measures with the counts behind them.
  private var measures: [(name: String, role: ExportRole, counts: (Cohort) -> (kept: Int, due: Int))] {
    [
      ("first-contact", .firstContact, { $0.contact }), ("touched", .lastActivity, { $0.touch }),
      ("reason-given", .rejectedReason, { $0.reason }),
    ]
  }

  func tables(_ guardian: NameGuard) throws(TakeProblem) -> [TakenTable] {
    var tables: [TakenTable] = []
    if let months = funnel.months {
      let steps = [ExportRole.lead, .mql, .sal, .sql].filter(roles.contains).map(\.rawValue)
      let rows = Month.all(in: months).flatMap { month in
        steps.map { [month.description, $0, String(funnel.entry(month, $0).count), ""] }
      }
      tables.append(TakenTable(.funnel, rows, months: months, values: Set(steps)))
    }
    guard let first = cohorts.keys.min(), let last = cohorts.keys.max() else { return tables }
    let months = Month.numbered(first)...Month.numbered(last)
    tables.append(TakenTable(.cohorts, cohortRows(months), months: months))
    let known = measures.filter { roles.contains($0.role) }
    if !known.isEmpty {
      let rows = cohorts.flatMap { month, cohort in
        known.map { measure in
          let counts = measure.counts(cohort)
          return [Month.numbered(month).description, measure.name, String(counts.kept), String(counts.due)]
        }
      }
      tables.append(TakenTable(.measures, rows, months: months, values: Set(known.map { $0.name })))
    }
    if roles.contains(.firstContact) {
      tables.append(TakenTable(.firstContact, contactRows(months), months: months))
    }
    if roles.contains(.rejectedReason) {
      let rows = cohorts.flatMap { month, cohort in
        cohort.reasons.merged(context.settings.minimum, guardian).rows.map { label, entry in
          [Month.numbered(month).description, "rejected", label, String(entry.count)]
        }
      }
      tables.append(TakenTable(.reasons, rows, months: months, values: ["rejected"]))
    }
    return tables
  }

  private func cohortRows(_ months: ClosedRange<Month>) -> [[String]] {
    var steps = Self.steps.filter { roles.contains($0) || $0 == .sal }.map(\.rawValue)
    if roles.contains(.leadStatus) { steps += ["rejected", "recycled"] }
    return Month.all(in: months).flatMap { month in
      let cohort = cohorts[month.number] ?? Cohort()
      return steps.map { step in
        [month.description, step, String(cohort.counts[step] ?? 0), String(cohort.open[step] ?? 0)]
      }
    }
  }

  private func contactRows(_ months: ClosedRange<Month>) -> [[String]] {
    Month.all(in: months).compactMap { month in
      guard let cohort = cohorts[month.number] else { return nil }
      let days = cohort.contactDays.sorted()
      let quantiles = [0.5, 0.9].map {
        days.count >= max(1, context.settings.minimum) ? TableText.decimal(Quantile.of(days, $0)) : ""
      }
      return [month.description] + quantiles + [String(days.count), String(cohort.waiting)]
    }
  }
}

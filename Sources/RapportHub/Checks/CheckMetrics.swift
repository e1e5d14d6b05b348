import RapportBase
import RapportDiagnostics
import RapportScorecard

/// Reports metrics without numbers, and metrics whose numbers are too old.
@Sendable func checkMetrics(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  let metrics = hub.live("metric")
  guard !metrics.isEmpty else { return [] }
  let tables = hub.scorecardTables
  return metrics.compactMap { metric in
    if let missing = missing(metric, tables) { return missing }
    let reading = hub.reading(of: metric, in: tables)
    guard let due = reading.staleSince, let day = reading.series?.asOf else { return nil }
    return metric.finding(
      .staleNumbers, on: "measure", "its numbers are from \(day), and new ones were due on \(due)",
      help:
        "Export new numbers and run  rapport scorecard take  . Set  every  if it needs numbers less often.")
  }
}

/// A finding about a metric that no table has numbers for.
private func missing(_ metric: Entry, _ tables: ScorecardTables) -> Diagnostic? {
  guard let name = metric.text("measure"), let measure = Measure(rawValue: name) else { return nil }
  if measure == .table {
    guard let own = metric.text("table"), let value = metric.text("value") else { return nil }
    guard let table = tables.table(own) else {
      return metric.finding(
        .unknownTable, on: "table", "there is no data/\(own.prefix(60)).csv",
        help:
          "Write the file's name without .csv, or create the file, with a column  month  and one for each number."
      )
    }
    for (field, column) in [("value", value), ("of", metric.text("of") ?? value)]
    where table.shape.offset(of: column) == nil {
      return metric.finding(
        .unknownTable, on: field, "data/\(own).csv has no column “\(column.prefix(60))”",
        help: suggestion(for: column, among: table.shape.header))
    }
    return nil
  }
  let series = tables.series(measure, stage: metric.keys("stage").first?.slug)
  guard series?.latest == nil, let shape = measure.shape else { return nil }
  return metric.finding(
    .noNumbers, on: "measure", "data/\(shape.name).csv has no numbers for it yet",
    help: "Take them from an export with  rapport scorecard take  , or write the table by hand.")
}

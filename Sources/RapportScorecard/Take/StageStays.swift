import RapportBase

/// How long deals stayed in each stage, by the month in which they left it.
struct StageStays {
  /// Lengths of finished stays in days, by month number and stage.
  private var finished: [Int: [String: [Int]]] = [:]
  /// How many deals are still in each stage.
  private var open: [String: Int] = [:]

  mutating func finish(_ stage: String, from entered: Int, to exited: Int) {
    finished[Month(Day(number: exited)).number, default: [:]][stage, default: []].append(exited - entered)
  }

  mutating func stay(_ stage: String) { open[stage, default: 0] += 1 }

  /// Rows for each month, from the first with a stay to the month of the export. Open stays are counted as of
  /// the day of the export.
  ///
  /// - Parameter minimum: the fewest finished stays for which quartiles are given.
  func table(asOf: Day, minimum: Int) -> TakenTable? {
    let last = Month(asOf)
    guard let first = finished.keys.min() ?? (open.isEmpty ? nil : last.number) else { return nil }
    let stages = Set(finished.values.flatMap(\.keys)).union(open.keys).sorted()
    var rows: [[String]] = []
    for month in Month.all(in: Month.numbered(min(first, last.number))...last) {
      for stage in stages {
        let days = (finished[month.number]?[stage] ?? []).sorted()
        let open = month == last ? open[stage] ?? 0 : 0
        guard !days.isEmpty || open > 0 else { continue }
        let quartiles = [0.5, 0.25, 0.75].map {
          days.count >= max(1, minimum) ? TableText.decimal(Quantile.of(days, $0)) : ""
        }
        rows.append([month.description, stage] + quartiles + [String(days.count), String(open)])
      }
    }
    return TakenTable(.stageDays, rows, months: Month.numbered(min(first, last.number))...last)
  }
}

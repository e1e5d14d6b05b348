import RapportBase
import RapportHub

/// `report heard` for people: what buyers said recently, the most frequent first.
struct HeardText {
  let hub: Hub
  let topics: [HeardTopic]

  /// The maximum number of rows that the report shows; JSON and CSV have all.
  private static let maxRows = 50
  /// Topics are ordered by how often they were heard in this many days.
  private static let month = 30
  /// A topic is shown if it was heard within this many days.
  private static let quarter = AlignmentFacts.days

  /// A topic with its counts.
  private struct Row {
    let topic: HeardTopic
    let month: Int
    let quarter: HeardCount
    /// Its rank among all topics.
    let place: Int
  }

  func render() -> String {
    let all = topics.enumerated().map { place, topic in
      Row(
        topic: topic, month: topic.count(days: HeardText.month).total,
        quarter: topic.count(days: HeardText.quarter), place: place)
    }
    let rows = all.filter { $0.quarter.total > 0 }.sorted { a, b in
      (b.month, b.quarter.total, a.place) < (a.month, a.quarter.total, b.place)
    }
    let sections = [summary(rows), table(rows.prefix(HeardText.maxRows)), rest(rows)]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// `Heard: 12 times in 30 days, 34 in 90; 3 things without an answer; as of 26 Nov 2026`
  private func summary(_ rows: [Row]) -> String {
    let month = counted(noteCount(days: HeardText.month), "time", "times")
    let quarter = noteCount(days: HeardText.quarter)
    let heard = "\(month) in \(HeardText.month) days, \(quarter) in \(HeardText.quarter)"
    let open = rows.count { !hasAnswer($0.topic) }
    let parts = [
      heard, open > 0 ? "\(counted(open, "thing", "things")) without an answer" : "",
      "as of \(hub.asOf.displayText)",
    ]
    return "Heard: " + parts.filter { !$0.isEmpty }.joined(separator: "; ") + "\n"
  }

  /// How many notes there are; a note about two objections counts once.
  private func noteCount(days: Int) -> Int {
    Set(topics.flatMap { $0.notes.lazy.filter { $0.age <= days }.map(\.index) }).count
  }

  private func table(_ rows: ArraySlice<Row>) -> String {
    guard !rows.isEmpty else { return "" }
    var table = TextTable([
      .init(head: "\(HeardText.month) days", maxWidth: 7, isNumber: true),
      .init(head: "\(HeardText.quarter) days", maxWidth: 7, isNumber: true),
      .init(head: "worked", maxWidth: 9), .init(head: "answer", maxWidth: 6),
      .init(head: "mostly", maxWidth: 18), .init(head: "what buyers say"),
    ])
    for row in rows {
      table.add(
        ["\(row.month)", "\(row.quarter.total)", worked(row.quarter), hasAnswer(row.topic) ? "yes" : "none"]
          + [row.quarter.mostly.map { hub.entries[$0.entry].title } ?? "–", says(row.topic)])
    }
    return table.render()
      + "\nWorked: in how many of the calls of \(HeardText.quarter) days whose outcome is noted, "
      + "if these are \(Trend.minCount) or more.\n"
  }

  /// How many answers worked; too few numbers say nothing.
  private func worked(_ count: HeardCount) -> String {
    if count.answered == 0 { return "–" }
    return count.answered < Trend.minCount ? "too few" : "\(count.worked) of \(count.answered)"
  }

  private func rest(_ rows: [Row]) -> String {
    let more = rows.count - HeardText.maxRows
    let silent = topics.count - rows.count
    let lines = [
      more > 0 ? "\(more) more were heard: --format csv has all.\n" : "",
      silent > 0
        ? "\(counted(silent, "thing", "things")) that buyers say "
          + "\(silent == 1 ? "wasn't" : "weren't") heard in \(HeardText.quarter) days.\n" : "",
    ]
    return lines.joined()
  }

  private func hasAnswer(_ topic: HeardTopic) -> Bool {
    switch topic.subject {
    case .objection(let index): hub.entries[index].hasAnswer
    case .quote: false
    }
  }

  private func says(_ topic: HeardTopic) -> String {
    switch topic.subject {
    case .objection(let index): hub.entries[index].texts("says").first ?? hub.entries[index].title
    case .quote(let quote): quote.said
    }
  }
}

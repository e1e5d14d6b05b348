import RapportBase
import RapportHub

/// `data/heard.json` and `data/heard.csv`: everything that buyers say, the most frequent first. Entries are
/// named by their slugs, a quote without an entry by its newest note.
struct HeardExport {
  let hub: Hub
  let topics: [HeardTopic]

  static let head = [
    "objection", "note", "says", "answered", "heard_30", "heard_90", "heard_365", "heard", "worked_90",
    "partly_90",
    "no_90", "mostly_90", "trend_90",
  ]

  /// The columns of a topic, in the order of the header row.
  private struct Row {
    let objection: String
    let note: String
    let says: String
    let isAnswered: Bool
    let counts: [Int]
    let quarter: HeardCount
    let mostly: String
    let trend: Trend
    let weeks: [Int]

    init(_ topic: HeardTopic, _ hub: Hub) {
      switch topic.subject {
      case .objection(let index):
        let entry = hub.entries[index]
        (objection, note, isAnswered) = (entry.slug, "", entry.hasAnswer)
        says = entry.texts("says").first ?? entry.title
      case .quote(let quote):
        (objection, isAnswered, says) = ("", false, quote.said)
        note = quote.notes.first.map { hub.entries[$0].slug } ?? ""
      }
      quarter = topic.count(days: 90)
      counts = [30, 90, 365].map { topic.count(days: $0).total } + [topic.notes.count]
      mostly = quarter.mostly.map { hub.entries[$0.entry].slug } ?? ""
      trend = topic.trend(days: 90).trend
      weeks = topic.weeks
    }
  }

  func csv() -> OutputFile {
    let rows = topics.map { topic in
      let row = Row(topic, hub)
      return [row.objection, row.note, row.says, row.isAnswered ? "yes" : "no"]
        + row.counts.map { String($0) }
        + [row.quarter.worked, row.quarter.partly, row.quarter.failed].map { String($0) }
        + [row.mostly, row.trend.rawValue]
    }
    return OutputFile(path: "data/heard.csv", bytes: CSVRow.table(HeardExport.head, rows))
  }

  func json() -> OutputFile {
    var json = JSONWriter()
    json.object { json in
      json.member("format", Exports.format)
      json.member("as_of", hub.asOf.description)
      json.key("topics")
      json.array { json in
        for topic in topics { write(Row(topic, hub), to: &json) }
      }
    }
    return OutputFile(path: "data/heard.json", bytes: json.finished())
  }

  private func write(_ row: Row, to json: inout JSONWriter) {
    json.line()
    json.object { json in
      if row.objection.isEmpty {
        json.member("note", row.note)
      } else {
        json.member("objection", row.objection)
      }
      json.member("says", row.says)
      json.key("answered")
      json.bool(row.isAnswered)
      for (name, count) in zip(["heard_30", "heard_90", "heard_365", "heard"], row.counts) {
        json.member(name, count)
      }
      json.member("worked_90", row.quarter.worked)
      json.member("partly_90", row.quarter.partly)
      json.member("no_90", row.quarter.failed)
      if !row.mostly.isEmpty { json.member("mostly_90", row.mostly) }
      json.member("trend_90", row.trend.rawValue)
      json.key("weeks")
      json.array { json in for count in row.weeks { json.number(Double(count)) } }
    }
  }
}

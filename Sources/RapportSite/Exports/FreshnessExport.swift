import RapportBase
import RapportHub

/// `data/freshness.json` and `data/freshness.csv`: everything that has to be reviewed, and why.
struct FreshnessExport {
  let hub: Hub
  let reviews: ReviewQueue
  let lookAlikes: Lazy<[LookAlike]>

  static let head = ["entry", "title", "reasons", "day", "reviewed", "team", "person"]

  func csv() -> OutputFile {
    let rows = reviews.items.map { item in
      let entry = hub.entries[item.index]
      return [
        entry.key.description, entry.title, item.reasons.map(\.rawValue).joined(separator: "; "),
        item.day?.description ?? "", hub.lastChecked(entry)?.description ?? "",
        item.responsibility.team ?? "", item.responsibility.person ?? "",
      ]
    }
    return OutputFile(path: "data/freshness.csv", bytes: CSVRow.table(FreshnessExport.head, rows))
  }

  func json() -> OutputFile {
    var json = JSONWriter()
    json.object { json in
      json.member("format", Exports.format)
      json.member("as_of", hub.asOf.description)
      json.member("reviewed", reviews.reviewed.count)
      json.member("needed", reviews.reviewed.of)
      json.key("items")
      json.array { json in
        for item in reviews.items { write(item, to: &json) }
      }
      json.member("answers_nothing", reviews.answersNothing.map { hub.entries[$0].key.description })
      json.member("orphans", reviews.orphans.map { hub.entries[$0].key.description })
      json.key("look_alikes")
      json.array { json in
        for pair in lookAlikes.value { write(pair, to: &json) }
      }
    }
    return OutputFile(path: "data/freshness.json", bytes: json.finished())
  }

  private func write(_ item: ReviewItem, to json: inout JSONWriter) {
    let entry = hub.entries[item.index]
    json.line()
    json.object { json in
      json.member("entry", entry.key.description)
      json.member("reasons", item.reasons.map(\.rawValue))
      if let day = item.day { json.member("day", day.description) }
      if let day = hub.lastChecked(entry) { json.member("reviewed", day.description) }
      if let team = item.responsibility.team { json.member("team", team) }
      if let person = item.responsibility.person { json.member("person", person) }
    }
  }

  private func write(_ pair: LookAlike, to json: inout JSONWriter) {
    json.line()
    json.object { json in
      json.member("entries", [pair.first, pair.second].map { hub.entries[$0].key.description })
      json.member("percent", pair.percent)
      json.member("shared", pair.shared)
    }
  }
}

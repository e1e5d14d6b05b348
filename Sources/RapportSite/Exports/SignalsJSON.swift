import RapportBase
import RapportDiagnostics
import RapportHub

/// `data/signals.json`: what reps heard, by objection, and what they asked for. Whole notes are in
/// `data/notes.json`.
struct SignalsJSON {
  let hub: Hub
  let signals: Signals

  func file() -> OutputFile {
    var json = JSONWriter()
    json.object { json in
      json.member("format", Exports.format)
      json.member("as_of", hub.asOf.description)
      json.key("objections")
      json.array { json in
        for (index, heard) in signals.heardMost { write(index, heard, to: &json) }
      }
      json.key("competitors")
      json.array { json in
        for index in hub.indices(of: Kind.competitor.name) {
          if let deals = signals.winLoss(index) { write(index, deals, to: &json) }
        }
      }
      notes("wanted", signals.wanted, to: &json)
      json.key("flags")
      json.array { json in
        for index in signals.flagged { writeFlags(index, to: &json) }
      }
      notes("unmatched", signals.unmatched, to: &json)
    }
    return OutputFile(path: "data/signals.json", bytes: json.finished())
  }

  private func write(_ index: EntryIndex, _ heard: ObjectionMentions, to json: inout JSONWriter) {
    json.line()
    json.object { json in
      json.member("slug", hub.entries[index].slug)
      json.member("total", heard.total)
      json.member("last_30", heard.last30)
      json.member("last_90", heard.last90)
      json.member("worked", heard.worked)
      json.member("partly", heard.partly)
      json.member("no", heard.failed)
      shares("personas", heard.byPersona, to: &json)
      shares("stages", heard.byStage, to: &json)
      shares("competitors", heard.byCompetitor, to: &json)
    }
  }

  /// Writes the deals of the last `WinLoss.days` days against a competitor.
  private func write(_ index: EntryIndex, _ deals: WinLoss, to json: inout JSONWriter) {
    json.line()
    json.object { json in
      json.member("slug", hub.entries[index].slug)
      json.member("won", deals.won)
      json.member("lost", deals.lost)
      json.member("days", WinLoss.days)
    }
  }

  private func shares(_ name: String, _ shares: [ObjectionMentions.EntryCount], to json: inout JSONWriter) {
    json.key(name)
    json.array { json in
      for share in shares {
        json.object { json in
          json.member("slug", hub.entries[share.entry].slug)
          json.member("count", share.count)
        }
      }
    }
  }

  private func writeFlags(_ index: EntryIndex, to json: inout JSONWriter) {
    json.line()
    json.object { json in
      json.member("entry", hub.entries[index].key.description)
      if let day = hub.lastChecked(hub.entries[index]) { json.member("checked", day.description) }
      json.member("notes", signals.flags(index).map { hub.entries[$0].slug })
    }
  }

  private func notes(_ name: String, _ indices: [EntryIndex], to json: inout JSONWriter) {
    json.key(name)
    json.array { json in
      for index in indices {
        let note = hub.entries[index]
        json.line()
        json.object { json in
          json.member("note", note.slug)
          if let day = note.date("date") { json.member("date", day.description) }
          for field in ["persona", "stage"] {
            if let key = note[field]?.reference { json.member(field, key.slug) }
          }
          json.member("about", note.keys("about").map(\.description))
          if let said = note.text("said") { json.member("said", said) }
        }
      }
    }
  }
}

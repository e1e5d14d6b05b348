import RapportBase
import RapportDiagnostics
import RapportHub

/// `data/coverage.json`: what each persona has at each stage, and what to make next. Entries are named by
/// their slugs.
struct CoverageJSON {
  let hub: Hub
  let coverage: Coverage

  func file() -> OutputFile {
    var json = JSONWriter()
    json.object { json in
      json.member("format", Exports.format)
      json.member("as_of", hub.asOf.description)
      json.member("target", hub.settings.coverageTarget)
      json.member("complete", coverage.completeCount)
      json.member("needed", coverage.neededCount)
      json.member("not_placed", Placement(hub).open.map(slug))
      json.key("cells")
      json.array { json in
        for persona in coverage.personas {
          for stage in coverage.stages { write(persona, stage, to: &json) }
        }
      }
      json.key("make_next")
      json.array { json in
        for gap in coverage.makeNext { write(gap, to: &json) }
      }
    }
    return OutputFile(path: "data/coverage.json", bytes: json.finished())
  }

  private func write(_ persona: EntryIndex, _ stage: EntryIndex, to json: inout JSONWriter) {
    let cell = coverage.cell(persona: persona, stage: stage)
    json.line()
    json.object { json in
      writeCell(persona, stage, to: &json)
      json.member("state", cell.state.rawValue)
      json.member("assets", cell.assets.map(slug))
      json.member("missing", cell.missing)
      json.member("planned", cell.planned.map(slug))
      json.member("overdue", cell.overdue)
      json.member("never_checked", cell.neverChecked)
      json.member("wanted", cell.wanted)
      json.member("heard", cell.heard)
    }
  }

  private func write(_ gap: Coverage.Gap, to json: inout JSONWriter) {
    json.line()
    json.object { json in
      writeCell(gap.persona, gap.stage, to: &json)
      if let type = gap.type { json.member("type", type) }
      json.member("heard", gap.heard)
      json.member("wanted", gap.wanted)
      json.key("score")
      json.number(gap.score)
    }
  }

  private func writeCell(_ persona: EntryIndex, _ stage: EntryIndex, to json: inout JSONWriter) {
    json.member("persona", slug(persona))
    json.member("stage", slug(stage))
  }

  private func slug(_ index: EntryIndex) -> String { hub.entries[index].slug }
}

import RapportBase
import RapportHub
import RapportTheme

/// A persona at a stage in the table of coverage: a link whose name is a sentence.
enum MatrixCell {
  static func view(_ persona: EntryIndex, _ stage: EntryIndex, _ views: ViewBuilder) -> TemplateContext {
    let cell = views.site.coverage.cell(persona: persona, stage: stage)
    let (who, when) = (views.hub.entries[persona], views.hub.entries[stage])
    let state = state(cell, views)
    let asked = cell.wanted > 0 ? "asked for \(Wording.times(cell.wanted))" : ""
    let late = late(cell)
    let isEmpty = cell.state == .empty
    let words = [state, late, asked].filter { !$0.isEmpty }.joined(separator: ", ")
    return TemplateContext([
      ("style", .text(cell.state.rawValue)),
      ("name", .text(Wording.typographic("\(who.title) at \(when.title): \(words)"))),
      ("count", .text(cell.assets.isEmpty ? "" : String(cell.assets.count))),
      ("state", .text(shown(cell, state))),
      ("late", .text(late)), ("asked", .text(asked)),
      ("is_empty", .flag(isEmpty)),
      (
        "url",
        isEmpty
          ? ProposeView.link([("door", "planned"), ("persona", who.slug), ("stage", when.slug)], views)
          : cell.state == .notNeeded ? .absent : CoverageView.url(persona, stage, views)
      ),
    ])
  }

  private static func state(_ cell: Coverage.Cell, _ views: ViewBuilder) -> String {
    switch cell.state {
    case .complete: return "complete, \(counted(cell.assets.count, "asset", "assets"))"
    case .stale: return "everything is there, but its review doesn’t hold"
    case .notNeeded: return "nothing needed"
    case .empty: return "nothing yet"
    case .planned:
      let due = cell.planned.lazy.compactMap { views.hub.entries[$0].date("due") }.first
      return due.map { "planned, \($0.displayText)" } ?? "planned"
    case .partly:
      let types = cell.missing.map { Wording.inSentence(views.label($0, of: "type")) }
      return types.isEmpty ? "nothing made for them" : "no \(types.joined(separator: ", no "))"
    }
  }

  /// What of the state the cell shows: its colour says that it is complete.
  private static func shown(_ cell: Coverage.Cell, _ state: String) -> String {
    switch cell.state {
    case .complete: ""
    case .stale: "review doesn’t hold"
    case .notNeeded: "–"
    case .empty: ""
    case .planned, .partly: state
    }
  }

  private static func late(_ cell: Coverage.Cell) -> String {
    if cell.state == .notNeeded { return "" }
    let parts = [(cell.overdue, "overdue"), (cell.neverChecked, "never reviewed")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

import RapportBase
import RapportHub
import RapportTheme

/// A persona at a stage in the coverage table: a link whose accessible name is a sentence.
enum MatrixCell {
  static func view(_ persona: EntryIndex, _ stage: EntryIndex, _ views: ViewBuilder) -> TemplateContext {
    let cell = views.site.coverage.cell(persona: persona, stage: stage)
    let (who, when) = (views.hub.entries[persona], views.hub.entries[stage])
    let state = state(cell, views)
    let times = ("times", views.words.times(cell.wanted))
    let asked = cell.wanted > 0 ? views.words(.askedForInALine, times) : ""
    let late = late(cell, views.words)
    let isEmpty = cell.state == .empty
    let states = [state, late, asked].filter { !$0.isEmpty }.joined(separator: ", ")
    let name = views.words(
      .cellName, ("persona", who.title), ("stage", when.title), ("state", states))
    return TemplateContext([
      ("style", .text(cell.state.rawValue)),
      ("name", .text(Wording.typographic(name))),
      ("count", .text(cell.assets.isEmpty ? "" : views.words.number(cell.assets.count))),
      ("state", .text(shown(cell, state, views.words))),
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
    let words = views.words
    switch cell.state {
    case .complete: return words(.completeWith, count: cell.assets.count)
    case .stale: return words[.thereButOverdue]
    case .notNeeded: return words[.nothingNeeded]
    case .empty: return words[.nothingYetInALine]
    case .planned:
      let due = cell.planned.lazy.compactMap { views.hub.entries[$0].date("due") }.first
      return due.map { words(.plannedForInALine, ("day", words.date($0))) } ?? words[.plannedInALine]
    case .partly:
      let types = cell.missing.map { words.inSentence(views.label($0, of: "type")) }
      guard !types.isEmpty else { return words[.nothingForThem] }
      return types.enumerated().map { words($0 == 0 ? .noTypeInALine : .noTypeEither, ("type", $1)) }.joined()
    }
  }

  /// The part of the state that the cell spells out. Its colour already says that it is complete, and the
  /// late counts say what needs a review.
  private static func shown(_ cell: Coverage.Cell, _ state: String, _ words: SiteWords) -> String {
    switch cell.state {
    case .complete: ""
    case .stale: late(cell, words).isEmpty ? words[.reviewDoesNotHold] : ""
    case .notNeeded: "–"
    case .empty: ""
    case .planned, .partly: state
    }
  }

  private static func late(_ cell: Coverage.Cell, _ words: SiteWords) -> String {
    if cell.state == .notNeeded { return "" }
    let parts = [(cell.overdue, Word.overdueCount), (cell.neverChecked, .neverReviewedCount)]
    return parts.filter { $0.0 > 0 }.map { words($0.1, count: $0.0) }.joined(separator: ", ")
  }
}

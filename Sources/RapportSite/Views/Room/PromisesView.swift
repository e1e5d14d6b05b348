import RapportBase
import RapportHub
import RapportTheme

/// What both teams promised each other, and what came of it.
enum PromisesView {
  private static let rows = 100

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let commitments = views.site.alignment.commitments
    return TemplateContext([
      ("lead", .text(lead(commitments))),
      ("share", commitments.kept.of > 0 ? Charts.share(commitments.kept) : .absent),
      ("agreements", .list(commitments.agreements.map { agreement($0, views) })),
      ("actions", .list(commitments.open.prefix(rows).map { action($0, views) })),
      ("actions_count", .text(String(commitments.open.count))),
    ])
  }

  private static func lead(_ commitments: Commitments) -> String {
    let holds = commitments.agreements.count { $0.state == .holds }
    let late = commitments.open.count { $0.isLate }
    let parts = [
      commitments.agreements.isEmpty
        ? "" : "\(holds) of \(counted(commitments.agreements.count, "agreement", "agreements")) in force",
      commitments.kept.of > 0 ? "\(RoomView.words(commitments.kept)) actions done whose day has come" : "",
      late > 0 ? "\(late) overdue" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func agreement(_ agreement: Commitments.Agreement, _ views: ViewBuilder) -> TemplateContext {
    let entry = views.hub.entries[agreement.index]
    let (state, style) = state(agreement.state, entry, views)
    return views.link(entry).merging(
      TemplateContext([
        ("state", .text(state)), ("style", .text(style)),
        ("commitments", AgreementView.commitments(entry, views)),
      ]))
  }

  private static func state(_ state: Commitments.Agreement.State, _ entry: Entry, _ views: ViewBuilder)
    -> (label: String, style: String)
  {
    switch state {
    case .lapsed(let day): return ("Lapsed on \(day.displayText)", "bad")
    case .changed: return ("Changed since the teams agreed", "warn")
    case .notAgreed(let teams): return ("Not agreed yet: \(Wording.joined(teams.map(views.owner)))", "warn")
    case .holds:
      return (entry.date("valid_until").map { "In force until \($0.displayText)" } ?? "In force", "ok")
    }
  }

  private static func action(_ action: Commitments.Action, _ views: ViewBuilder) -> TemplateContext {
    let value = action.action.value
    return views.link(views.hub.entries[action.meeting]).merging(
      TemplateContext([
        ("what", .text(Wording.typographic(value["what"]?.text ?? ""))),
        ("who", .text(value["who"]?.text.map(views.owner) ?? "")),
        ("due", .text(value["due"]?.date?.displayText ?? "")),
        ("state", .text(action.isLate ? "Overdue" : "Open")),
        ("style", .text(action.isLate ? "bad" : "")),
      ]))
  }
}

import RapportBase
import RapportHub
import RapportTheme

/// A meeting: who was there, what was decided, and which actions are still open.
enum MeetingView: SingleKindView {
  static let kind = "meeting"

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("date", .text(entry.date("date").map(views.words.date) ?? "")),
        ("present", .text(entry.texts("present").map { name($0, views) }.joined(separator: ", "))),
        ("decided", views.texts(entry, "decided")),
        ("actions", .list(entry.actions.map { view(of: $0, views) })),
      ]))
  }

  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    views.list(indices) { _, entry in
      let open = entry.actions.filter { !$0.isDone }
      let late = open.filter { $0.isLate(on: views.hub.asOf) }.count
      return [
        entry.date("date").map(views.words.date) ?? "",
        open.isEmpty ? "" : views.words(.openActionCount, count: open.count),
        late > 0 ? views.words(.overdueCount, count: late) : "",
      ]
    }
  }

  private static func view(of action: MeetingAction, _ views: ViewBuilder) -> TemplateContext {
    let late = action.isLate(on: views.hub.asOf)
    return TemplateContext([
      ("what", .text(Wording.typographic(action.value["what"]?.text ?? ""))),
      ("who", .text(action.value["who"]?.text.map(views.owner) ?? "")),
      ("due", .text(action.value["due"]?.date.map(views.words.date) ?? "")),
      (
        "state", .text(action.isDone ? done(action, views) : views.words[late ? .actionOverdue : .actionOpen])
      ),
      ("style", .text(late ? "bad" : "")),
      ("is_done", .flag(action.isDone)),
    ])
  }

  /// `Done 17 Nov 2026`, if the day is known.
  private static func done(_ action: MeetingAction, _ views: ViewBuilder) -> String {
    let isLate = action.outcome(on: views.hub.asOf) == .late
    return action.dayDone.map {
      views.words(isLate ? .actionDoneLate : .actionDoneOn, ("day", views.words.date($0)))
    }
      ?? views.words[.actionDone]
  }

  /// The name of a person or a team in `hub.yml`; anyone else as written.
  private static func name(_ text: String, _ views: ViewBuilder) -> String {
    views.hub.settings.person(text)?.name ?? (views.hub.settings.isTeam(text) ? views.owner(text) : text)
  }
}

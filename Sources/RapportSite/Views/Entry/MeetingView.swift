import RapportBase
import RapportHub
import RapportTheme

/// A meeting: who was there, what was decided, and which actions are still open.
enum MeetingView: OwnKindView {
  static let kind = "meeting"

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("date", .text(entry.date("date")?.displayText ?? "")),
        ("present", .text(entry.texts("present").map { name($0, views) }.joined(separator: ", "))),
        ("decided", views.texts(entry, "decided")),
        ("actions", .list(actions(entry).map { action($0, views) })),
      ]))
  }

  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    views.list(indices) { _, entry in
      let open = actions(entry).filter { !isDone($0) }
      let late = open.filter { isLate($0, views) }.count
      return [
        entry.date("date")?.displayText ?? "",
        open.isEmpty ? "" : counted(open.count, "open action", "open actions"),
        late > 0 ? "\(late) overdue" : "",
      ]
    }
  }

  private static func actions(_ entry: Entry) -> [FieldValue] { entry["actions"]?.items ?? [] }

  private static func action(_ item: FieldValue, _ views: ViewBuilder) -> TemplateContext {
    let due = item["due"]?.date?.displayText ?? ""
    let late = isLate(item, views)
    return TemplateContext([
      ("what", .text(Wording.typographic(item["what"]?.text ?? ""))),
      ("who", .text(item["who"]?.text.map(views.owner) ?? "")),
      ("due", .text(due)),
      ("state", .text(isDone(item) ? done(item) : late ? "Overdue" : "Open")),
      ("style", .text(late ? "bad" : "")),
      ("is_done", .flag(isDone(item))),
    ])
  }

  private static func isDone(_ item: FieldValue) -> Bool {
    guard let done = item["done"]?.text?.lowercased() else { return false }
    return done != "no" && done != "false"
  }

  /// `Done 17 Nov 2026`, where the day is known.
  private static func done(_ item: FieldValue) -> String {
    item["done"]?.text.flatMap { Day($0) }.map { "Done \($0.displayText)" } ?? "Done"
  }

  private static func isLate(_ item: FieldValue, _ views: ViewBuilder) -> Bool {
    guard !isDone(item), let due = item["due"]?.date else { return false }
    return due < views.hub.asOf
  }

  /// A person in `hub.yml` by their name; anyone else as written.
  private static func name(_ text: String, _ views: ViewBuilder) -> String {
    views.hub.settings.person(text)?.name ?? (views.hub.settings.isTeam(text) ? views.owner(text) : text)
  }
}

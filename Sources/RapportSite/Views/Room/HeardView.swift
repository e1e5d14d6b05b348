import RapportBase
import RapportHub
import RapportTheme

/// Everything that buyers say: how often, how the answer works, and who says it. A script filters and sorts
/// the table; without scripts it is complete.
enum HeardView {
  /// The maximum number of rows on the page; `data/heard.csv` has all.
  private static let maxRows = 400
  /// The maximum number of notes that the script counts, the newest ones.
  static let maxNotes = 4000
  /// The longest period that can be chosen, in days.
  static let maxDays = 365

  static func view(_ views: ViewBuilder) -> TemplateContext {
    let topics = views.site.alignment.topics
    let shown = topics.prefix(maxRows)
    let reach = reach(of: shown)
    return TemplateContext([
      ("lead", .text(lead(views))),
      ("rows", .list(shown.map { HeardRow.view($0, within: reach, views) })),
      ("rest", .text(topics.count > maxRows ? views.words.number(topics.count - maxRows) : "")),
      ("days", .text(String(AlignmentFacts.days))),
      ("reach", .text(reach < maxDays ? String(reach) : "")),
      ("personas", options(PersonaView.kind, views)), ("stages", options(StageView.kind, views)),
      ("teams", .list(views.hub.settings.teams.map { option($0, views.owner($0)) })),
      ("categories", .list(categories(views).map { option($0, views.label($0, of: "category")) })),
      ("csv", RoomView.data("heard.csv", views)), ("json", RoomView.data("heard.json", views)),
    ])
  }

  private static func lead(_ views: ViewBuilder) -> String {
    let topics = views.site.alignment.topics
    let days = AlignmentFacts.days
    let heard = Set(topics.flatMap { $0.notes.lazy.filter { $0.age <= days }.map(\.index) }).count
    let open = topics.count { HeardRow.lacksAnswer($0, views) && !$0.notes.isEmpty }
    let parts = [
      views.words(.heardTimes, ("times", views.words.times(heard, inDays: days))),
      views.words(.thingsSaid, count: topics.count),
      open > 0 ? views.words(.withoutAnswerCount, count: open) : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// How many days back the page knows all notes.
  private static func reach(of topics: ArraySlice<HeardTopic>) -> Int {
    let ages = topics.flatMap { $0.notes.lazy.map(\.age) }.filter { $0 <= 2 * maxDays + 1 }
    guard ages.count > maxNotes else { return 2 * maxDays + 1 }
    return ages.sorted()[maxNotes] - 1
  }

  private static func options(_ kind: String, _ views: ViewBuilder) -> TemplateValue {
    .list(
      views.site.listed(kind).map { index in
        let entry = views.hub.entries[index]
        return option(entry.slug, Wording.typographic(entry.title))
      })
  }

  private static func option(_ value: String, _ label: String) -> TemplateContext {
    TemplateContext([("value", .text(value)), ("label", .text(label))])
  }

  private static func categories(_ views: ViewBuilder) -> [String] {
    let used = Set(views.site.listed(ObjectionView.kind).flatMap { views.hub.entries[$0].texts("category") })
    return views.hub.settings.values(of: "category").filter(used.contains)
  }
}

import RapportBase
import RapportHub
import RapportScorecard
import RapportTheme

/// A metric: its latest number, whether that is on target, and the months before.
enum MetricView: SingleKindView {
  static let kind = "metric"

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let tables = views.relations.scorecard
    let text = ScorecardText(views)
    let reading = views.hub.reading(of: entry, in: tables)
    let facts: [(label: Word, text: String?)] = [
      (.owner, entry.text("owner").map(views.owner)), (.source, entry.text("source")),
      (.until, entry.date("by").map(views.words.date)),
      (.agreement, entry.keys("agreement").first.flatMap { views.hub.entry($0)?.title }),
    ]
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("scorecard_url", .text(views.root + ScorecardView.path)),
        ("reading", .view(MetricRows.row(entry, reading, views, text))),
        (
          "facts",
          .list(
            facts.compactMap { label, value in
              value.map {
                TemplateContext([
                  ("label", .text(views.words[label])), ("text", .text(Wording.typographic($0))),
                ])
              }
            })
        ),
      ]))
  }

  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    let tables = views.relations.scorecard
    let text = ScorecardText(views)
    return views.list(indices) { _, entry in
      let reading = views.hub.reading(of: entry, in: tables)
      return [text.value(reading, unit: entry.text("unit")) ?? "", MetricRows.state(reading, views.words)]
    }
  }
}

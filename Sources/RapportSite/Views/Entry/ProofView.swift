import RapportHub
import RapportTheme

/// A proof point: the sentence, who says so, whether it may be quoted, what it answers.
enum ProofView: SingleKindView {
  static let kind = "proof"

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    return EntryView.head(views, index).merging(ProofRow.view(entry, views)).merging(uses(of: index, views))
      .merging(
        TemplateContext([
          // The title is shown above the sentence, if it isn't the sentence itself.
          ("name", .text(entry["title"] == nil ? "" : Wording.typographic(entry.title))),
          ("figure", .text(Wording.typographic(entry.text("number") ?? ""))),
          ("speaker", .text(speaker(entry))),
          ("read_url", entry.text("url").map { .text($0) } ?? .absent),
          ("customer", .text(AssetView.customer(entry, views))),
          ("is_internal", .flag(entry.audience == .internal)),
          ("personas", views.chips(entry, "personas", all: views.words[.everyone])),
          ("stages", views.chips(entry, "stages", all: views.words[.anyStage])),
          ("answers", .list(AssetView.answers(index, views))),
          ("competitors", views.chips(entry, "competitors")),
          ("cleared", .text(AssetView.cleared(entry, views))),
          ("facts", .list(AssetView.facts(entry, views))),
        ]))
  }

  static func list(_ views: ViewBuilder, _ indices: ArraySlice<EntryIndex>) -> TemplateContext {
    TemplateContext([("proof", .list(indices.map { ProofRow.view(views.hub.entries[$0], views) }))])
  }

  private static func speaker(_ entry: Entry) -> String {
    guard let speaker = entry["speaker"] else { return "" }
    return [speaker["name"]?.text, speaker["title"]?.text].compactMap(\.self).joined(separator: ", ")
  }
}

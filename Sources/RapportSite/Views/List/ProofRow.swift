import RapportBase
import RapportHub
import RapportTheme

/// A row for something that proves an answer: a proof point as a sentence to quote, an asset as something to
/// send.
enum ProofRow {
  static func view(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    let isSentence = entry.kind.name == ProofView.kind
    let isQuotable = isSentence && views.hub.clearance(of: entry) == .sendable
    return AssetRow.view(entry, views).merging(
      TemplateContext([
        ("says", .text(isSentence ? Wording.typographic(entry.text("says") ?? entry.title) : "")),
        ("source", .text(isSentence ? source(entry, views) : "")),
        ("copy_quote", isSentence ? quote(entry, views) : .absent),
      ]).merging(isQuotable ? badges(entry, views) : TemplateContext()))
  }

  /// Whatever can be copied may be quoted, so no badge says that: on every row it would mean nothing.
  private static func badges(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    TemplateContext([("badges", .list(views.badges(entry, saysSendable: false)))])
  }

  /// Who says so, since when, and whether the customer may be named.
  static func source(_ entry: Entry, _ views: ViewBuilder) -> String {
    [entry.text("source") ?? "", entry.date("date").map(views.words.date) ?? ""].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// The sentence, if it may be quoted to a buyer today.
  static func quote(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    guard views.hub.clearance(of: entry) == .sendable, let says = entry.text("says") else { return .absent }
    return .text(Wording.typographic(says))
  }
}

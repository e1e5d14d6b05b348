import RapportBase
import RapportHub
import RapportTheme

/// What proves something, as a row: a proof point as a sentence to quote, an asset as something to send.
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

  /// What can be copied may be quoted: a badge on every row says nothing.
  private static func badges(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    TemplateContext([("badges", .list(views.badges(entry, saysSendable: false)))])
  }

  /// Who says so, since when, and whether the customer may be named.
  static func source(_ entry: Entry, _ views: ViewBuilder) -> String {
    [entry.text("source") ?? "", entry.date("date").map(views.words.date) ?? ""].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// The sentence, where it may be quoted to a buyer today.
  static func quote(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    guard views.hub.clearance(of: entry) == .sendable, let says = entry.text("says") else { return .absent }
    return .text(Wording.typographic(says))
  }
}

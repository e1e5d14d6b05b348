import RapportBase
import RapportHub
import RapportTheme

/// Which teams agreed, and whether that still holds.
enum AgreementState {
  /// The state of a persona or an agreement.
  static func view(_ entry: Entry, _ index: EntryIndex, _ views: ViewBuilder) -> TemplateContext {
    let signatures = entry.signatures
    let teams = views.hub.settings.teams
    let waiting = teams.filter { team in !signatures.contains { $0.team == team } }
    let holds = views.hub.ended(entry) == nil
    let words = views.words
    let isBoth = teams.count == 2
    let all =
      holds
      ? words[isBoth ? .agreedByBoth : .agreedByAll] : words[isBoth ? .wasAgreedByBoth : .wasAgreedByAll]
    return TemplateContext([
      (
        "label",
        .text(waiting.isEmpty ? all : words(.notAgreedBy, ("teams", waiting.joined(separator: ", "))))
      ),
      ("is_waiting", .flag(!waiting.isEmpty)),
      ("warning", .text(waiting.isEmpty ? warning(entry, index, isBoth, views) : "")),
      ("changed_words", changedWords(entry, views)),
      (
        "signatures",
        .list(
          signatures.map { signature in
            TemplateContext([
              ("team", .text(views.owner(signature.team))), ("name", .text(signature.name)),
              ("date", .text(signature.day.map(words.date) ?? "")),
            ])
          })
      ),
    ])
  }

  /// The words that have changed since the last team signed, part by part.
  static func changedWords(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    .list(
      (views.site.agreedWords.parts(of: entry.key) ?? []).map { part in
        TemplateContext([
          ("label", .text(part.label.map { views.words(declared: $0) } ?? views.words[.text])),
          (
            "lines",
            .list(
              part.lines.map { line in
                TemplateContext([
                  ("text", .text(Wording.typographic(line.text))), ("is_gone", .flag(line.mark == .gone)),
                  ("is_new", .flag(line.mark == .new)),
                ])
              })
          ),
        ])
      })
  }

  /// A warning about what happened after the last team signed. Without Git, only a later review is known.
  private static func warning(_ entry: Entry, _ index: EntryIndex, _ isBoth: Bool, _ views: ViewBuilder)
    -> String
  {
    guard let last = entry.signatures.compactMap(\.day).max() else { return "" }
    if let history = views.site.history, history.lastChange(of: index) != nil {
      return history.hasChangedSinceAgreed(index, views.hub, views.site.agreedWords)
        ? views.words[isBoth ? .changedSinceBothAgreed : .changedSinceAllAgreed] : ""
    }
    guard entry.kind.name == "persona", let checked = entry.date("reviewed") else { return "" }
    return last < checked ? views.words[isBoth ? .reviewedSinceBothAgreed : .reviewedSinceAllAgreed] : ""
  }
}

import RapportBase
import RapportHub
import RapportTheme

/// Which teams agreed, and whether that still holds.
enum AgreementState {
  /// A persona's or an agreement's.
  static func view(_ entry: Entry, _ index: EntryIndex, _ views: ViewBuilder) -> TemplateContext {
    let signatures = entry.signatures
    let teams = views.hub.settings.teams
    let waiting = teams.filter { team in !signatures.contains { $0.team == team } }
    let ended = views.hub.ended(entry)
    let both = teams.count == 2 ? "both" : "all"
    let all = "\(ended == nil ? "Agreed" : "Was agreed") by \(both) teams"
    return TemplateContext([
      ("label", .text(waiting.isEmpty ? all : "Not agreed yet: \(waiting.joined(separator: ", "))")),
      ("is_waiting", .flag(!waiting.isEmpty)),
      ("warning", .text(waiting.isEmpty ? warning(entry, index, both, views) : "")),
      ("ended", .text(ended?.displayText ?? "")),
      (
        "signatures",
        .list(
          signatures.map { signature in
            TemplateContext([
              ("team", .text(views.owner(signature.team))), ("name", .text(signature.name)),
              ("date", .text(signature.day?.displayText ?? "")),
            ])
          })
      ),
    ])
  }

  /// What happened after the last team signed. Without Git, only a later check is known.
  private static func warning(_ entry: Entry, _ index: EntryIndex, _ both: String, _ views: ViewBuilder)
    -> String
  {
    guard let last = entry.signatures.compactMap(\.day).max() else { return "" }
    if let history = views.site.history, history.lastChange(of: index) != nil {
      return history.hasChanged(index, sinceRecorded: last) ? "Changed since \(both) agreed" : ""
    }
    guard entry.kind.name == "persona", let checked = entry.date("reviewed") else { return "" }
    return last < checked ? "Reviewed since \(both) agreed" : ""
  }
}

import RapportHub
import RapportTheme

extension ProofView {
  /// The maximum number of entries that a page names; the rest is counted.
  private static let maxShown = 50

  /// Where texts repeat the proof point, one row for each entry.
  static func uses(of proof: EntryIndex, _ views: ViewBuilder) -> TemplateContext {
    var rows: [(entry: EntryIndex, uses: [ProofUses.Use])] = []
    for use in views.site.proofUses.uses(of: proof) where views.site.isListed(views.hub.entries[use.entry]) {
      if rows.last?.entry == use.entry {
        rows[rows.count - 1].uses.append(use)
      } else {
        rows.append((use.entry, [use]))
      }
    }
    let rest = rows.count - maxShown
    return TemplateContext([
      ("used_in", .list(rows.prefix(maxShown).map { row($0.entry, $0.uses, views) })),
      ("used_in_count", .text(views.words.number(rows.count))),
      ("used_in_rest", .text(rest > 0 ? views.words(.andMore, ("rest", views.words.number(rest))) : "")),
    ])
  }

  private static func row(
    _ index: EntryIndex, _ uses: [ProofUses.Use], _ views: ViewBuilder
  ) -> TemplateContext {
    let entry = views.hub.entries[index]
    let times = uses.count > 1 ? [views.words.times(uses.count)] : []
    let other = uses.compactMap(\.contradiction).first
    return views.link(entry).merging(
      TemplateContext([
        ("meta", .text(([RoomView.type(entry, views)] + times).joined(separator: " · "))),
        (
          "contradiction",
          .text(other.map { views.words(.saysNot, ("found", $0.found), ("expected", $0.expected)) } ?? "")
        ),
      ]))
  }
}

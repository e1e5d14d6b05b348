import RapportBase
import RapportHub
import RapportTheme

/// Whether an entry can be relied on: when it was reviewed, who owns it, who says that it is out of date.
enum TrustView {
  static func view(_ entry: Entry, _ index: EntryIndex, _ views: ViewBuilder) -> TemplateContext {
    let freshness = views.hub.freshness(of: entry)
    let owner = entry.text("owner")
    let flags = views.signals.flags(index).prefix(3)
    let (changed, added) = (ChangeText.changed(index, views), ChangeText.added(index, views))
    let contributors = ChangeText.contributors(index, views)
    return TemplateContext([
      ("freshness", .text(freshness.identifier)),
      ("checked", .text(views.hub.lastChecked(entry).map(views.words.date) ?? "")),
      ("owner", .text(owner.flatMap { named($0, views) } ?? "")),
      ("mail", mail(owner, about: entry, views)),
      ("label", .text(label(freshness, entry, views))),
      ("style", .text(style(freshness))),
      ("is_changed", .flag(isChanged(index, freshness, views))),
      ("changed", .text(changed)), ("added", .text(added)), ("contributors", .text(contributors)),
      ("has_history", .flag(!changed.isEmpty || !added.isEmpty || !contributors.isEmpty)),
      ("is_overdue", .flag(style(freshness) == "bad")),
      ("dead_links", .list(DeadLinkView.list(entry, views))),
      ("flags", .list(flags.map { NoteView.view(views.hub.entries[$0], views) })),
    ])
  }

  /// Whether the entry has changed since its review. Entries that need no review never show this.
  private static func isChanged(_ index: EntryIndex, _ freshness: Freshness, _ views: ViewBuilder) -> Bool {
    freshness != .exempt && views.site.history?.hasChangedSinceReview(index, in: views.hub) ?? false
  }

  private static func label(_ freshness: Freshness, _ entry: Entry, _ views: ViewBuilder) -> String {
    let team = entry.text("owner").flatMap { views.hub.settings.team(of: $0) }
    let words = views.words
    switch freshness {
    case .fresh(let checked, _):
      let day = ("day", words.date(checked))
      return team.map { words(.reviewedBy, day, ("team", $0)) } ?? words(.reviewedOn, day)
    case .due(_, let until): return words(.reviewDue, ("day", words.date(until)))
    case .overdue(let checked, _): return words(.lastReviewedOverdue, ("day", words.date(checked)))
    case .neverChecked: return words[.neverReviewed]
    case .exempt: return ""
    }
  }

  private static func style(_ freshness: Freshness) -> String {
    switch freshness {
    case .due: "warn"
    case .overdue: "bad"
    default: ""
    }
  }

  /// A person with their team; `nil` for a team, which the line about the review already names.
  private static func named(_ owner: String, _ views: ViewBuilder) -> String? {
    guard let person = views.hub.settings.person(owner) else { return nil }
    return person.team.map { "\(person.name), \($0)" } ?? person.name
  }

  /// A mail to the owner, or to the hub's address if the owner's is unknown.
  static func mail(_ owner: String?, about entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    let settings = views.hub.settings
    guard let address = owner.flatMap({ settings.person($0)?.email }) ?? settings.propose.email else {
      return .absent
    }
    return MailLink(to: address, subject: entry.title).map { .text($0.address) } ?? .absent
  }
}

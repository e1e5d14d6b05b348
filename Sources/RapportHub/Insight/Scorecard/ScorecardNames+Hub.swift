public import RapportScorecard
import RapportBase

extension Hub {
  /// What the hub calls the things that exports name.
  public var scorecardNames: ScorecardNames {
    var names = ScorecardNames()
    names.stages = live("stage").map { ScorecardNames.Named($0.slug, $0.texts("crm") + [$0.title]) }
    names.campaigns = live("campaign").map { ScorecardNames.Named($0.slug, $0.texts("crm") + [$0.title]) }
    names.assets = live("asset").map { asset in
      let addresses = ["url", "buyer_url"].compactMap { asset.text($0) }
      return ScorecardNames.Named(
        asset.slug,
        [asset.title] + addresses + addresses.map { ScorecardNames.path(ofAddress: $0) }.filter { $0 != "/" })
    }
    let own = settings.scorecard
    names.won = own.won
    names.lost = own.lost
    names.ignored = own.ignored
    names.accepted = own.accepted
    names.rejected = own.rejected
    names.recycled = own.recycled
    names.undecided = own.undecided
    names.pipelines = own.pipelines
    names.currency = own.currency
    names.minimum = own.minimum
    names.contactDays = own.contactDays
    names.touchDays = own.touchDays
    names.columns = own.columns.mapValues { $0.map { ($0.column, $0.role) } }
    return names
  }
}

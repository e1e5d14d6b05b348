public import RapportScorecard

extension Hub {
  /// The hub's names for the things that exports name.
  public var scorecardNames: ScorecardNames {
    var names = ScorecardNames()
    func named(_ kind: String) -> [ScorecardNames.Named] {
      live(kind).map { ScorecardNames.Named($0.slug, title: $0.title, names: $0.texts("crm")) }
    }
    names.stages = named("stage")
    names.campaigns = named("campaign")
    names.assets = live("asset").map { asset in
      let addresses = ["url", "buyer_url"].compactMap { asset.text($0) }
      let paths = addresses.map { NameText.path(ofAddress: $0) }.filter { $0 != "/" }
      return ScorecardNames.Named(asset.slug, title: asset.title, names: addresses + paths)
    }
    names.settings = settings.scorecard
    return names
  }
}

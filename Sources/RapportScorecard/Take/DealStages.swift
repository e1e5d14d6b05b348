import RapportBase

/// Maps the stages of a CRM to their meaning in the hub.
struct DealStages {
  enum Meaning: Equatable { case stage(String), won, lost, ignored }

  private let stages: NameLookup
  private let outcomes: NameLookup

  init(_ names: ScorecardNames) {
    stages = NameLookup(names.stages)
    let own = names.settings
    outcomes = NameLookup([(own.won, "won"), (own.lost, "lost"), (own.ignored, "ignored")])
  }

  /// The meaning of a stage, written alone or with its pipeline in brackets after it; `nil` if it is unknown.
  func meaning(of name: String) -> Meaning? {
    if let known = known(name) { return known }
    return known(StageColumns.plain(name))
  }

  private func known(_ name: String) -> Meaning? {
    switch outcomes[name] {
    case "won": .won
    case "lost": .lost
    case "ignored": .ignored
    default: stages[name].map { .stage($0) }
    }
  }

  /// Help for an unknown stage.
  func help(for name: String) -> String {
    let known = stages.names + outcomes.names
    let near = nearest(name, among: known).map { "Did you mean “\($0)”? " } ?? ""
    return near
      + "Add it to  crm  of one of the hub's stages, or in hub.yml under  scorecard  to  won,  lost  or  ignored"
  }
}

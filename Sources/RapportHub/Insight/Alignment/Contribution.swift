/// What somebody did for the hub in a quarter. The numbers say what they count, and nobody is ranked by them.
public struct Contribution: Sendable, Hashable {
  public let quarter: Quarter
  /// The person's team, or the whole team; `nil` for a person without a team.
  public let team: String?
  /// The slug in `people`; `nil` for a whole team.
  public let person: String?
  /// Number of entries they added.
  public let added: Int
  /// Number of objections whose answer they wrote or changed.
  public let answered: Int
  /// Number of entries they reviewed, either by a `still-right` note or by the commit
  /// that set the day of the review.
  public let reviewed: Int
  /// Number of their assets that filled a gap.
  public let filled: Int
  /// Number of notes they wrote on what was heard, wanted, won, lost or out of date.
  public let heard: Int
}

/// Contributions by quarter, team and name. People who did nothing aren't listed.
public struct Contributions: Sendable {
  /// Newest quarter first, then in the hub's order of teams, then by name; a whole
  /// team comes after its people.
  public let all: [Contribution]
  /// Assets that filled gaps and whose authors `hub.yml` lists, newest first.
  public let thanks: [GapFiller]

  /// Commits count for their authors if `hub.yml` lists them. Notes count for the person named in `by`; notes
  /// without it stay anonymous.
  public init(_ hub: Hub, _ history: History?, _ gapFillers: [GapFiller]) {
    var tally = ContributionTally(hub)
    if let history { tally.count(history, gapFillers) }
    tally.countNotes()
    all = tally.contributions
    thanks = gapFillers.filter { history?.authors[$0.author].person != nil }
  }
}

/// What somebody did for the hub in a quarter. Numbers say what they count, and nobody is ranked by them.
public struct Contribution: Sendable, Hashable {
  public let quarter: Quarter
  public let team: String?
  /// The slug in `people`; `nil` for a team as a whole.
  public let person: String?
  /// Entries that they added.
  public let added: Int
  /// Objections with an answer that they wrote or changed.
  public let answered: Int
  /// Entries that they reviewed: by a note that it is still correct, or by the commit that gave it its day of review.
  public let reviewed: Int
  /// Assets of theirs that filled a gap.
  public let filled: Int
  /// Their notes of what was heard, wanted, won, lost or out of date.
  public let heard: Int
}

/// Who helped, by quarter, team and name. Only who did something is named.
public struct Contributions: Sendable {
  /// Newest quarter first, then in the hub's order of teams, and by name; a team as a whole follows its people.
  public let all: [Contribution]
  /// The content that filled gaps whose authors `hub.yml` lists, newest first.
  public let thanks: [GapFiller]

  /// Git names the authors of commits that `hub.yml` lists; notes count for who signed them with `by`: unsigned ones
  /// stay anonymous.
  public init(_ hub: Hub, _ history: History?, _ gapFillers: [GapFiller]) {
    var tally = ContributionTally(hub)
    if let history { tally.count(history, gapFillers) }
    tally.countNotes()
    all = tally.contributions
    thanks = gapFillers.filter { history?.authors[$0.author].person != nil }
  }
}

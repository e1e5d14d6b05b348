import RapportBase

/// Who is responsible for an entry: a person who still works here, or a team.
public struct Responsibility: Sendable, Hashable {
  /// `nil` if no owner is named, or one who has left and belonged to no team.
  public let team: String?
  /// The slug in `people`; `nil` if a whole team is named or the person has left.
  public let person: String?

  /// The name in files and URLs: a person's slug or a team's name.
  public var name: String? { person ?? team }
}

extension Hub {
  /// Whether a person listed in `people` no longer works here.
  public func hasLeft(_ person: HubSettings.Person) -> Bool { person.left.map { $0 < asOf } ?? false }

  /// Who has to review an entry. If its owner has left, their team does.
  public func responsible(for entry: Entry) -> Responsibility {
    guard let owner = entry.text("owner") else { return Responsibility(team: nil, person: nil) }
    let person = settings.person(owner).flatMap { hasLeft($0) ? nil : $0.slug }
    return Responsibility(
      team: settings.team(of: owner), person: settings.isTeam(owner) ? nil : person)
  }
}

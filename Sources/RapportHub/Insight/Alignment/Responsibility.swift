import RapportBase

/// Who keeps an entry true: a person who is still here, or a team.
public struct Responsibility: Sendable, Hashable {
  /// `nil` where nobody is named, or somebody who has left and belonged to no team.
  public let team: String?
  /// The slug in `people`; `nil` where the team as a whole is named, or the person has left.
  public let person: String?

  /// What files and addresses call it: a person's slug, or a team's name.
  public var name: String? { person ?? team }
}

extension Hub {
  /// Whether somebody in `people` works here no longer.
  public func hasLeft(_ person: HubSettings.Person) -> Bool { person.left.map { $0 < asOf } ?? false }

  /// Who is to review an entry. What a colleague owned who has left goes to their team.
  public func responsible(for entry: Entry) -> Responsibility {
    guard let owner = entry.text("owner") else { return Responsibility(team: nil, person: nil) }
    let person = settings.person(owner).flatMap { hasLeft($0) ? nil : $0.slug }
    return Responsibility(
      team: settings.team(of: owner), person: settings.isTeam(owner) ? nil : person)
  }
}

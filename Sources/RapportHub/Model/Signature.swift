public import RapportBase
public import RapportDiagnostics

/// That somebody agreed for a team.
public struct Signature: Sendable, Hashable {
  public var team: String
  public var name: String
  public var day: Day?
  public var position: SourcePosition
}

extension Entry {
  /// Who agreed: a persona has one for each team, an agreement a list.
  public var signatures: [Signature] {
    guard let agreed = self["agreed"] else { return [] }
    if case .record(let members) = agreed.content { return members.map { signature($0.value, team: $0.key) } }
    return agreed.items.map { signature($0, team: $0["team"]?.text ?? "") }
  }

  private func signature(_ value: FieldValue, team: String) -> Signature {
    Signature(
      team: team, name: value["name"]?.text ?? "", day: value["date"]?.date, position: value.position)
  }
}

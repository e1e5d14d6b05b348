public import RapportBase
public import RapportDiagnostics

/// A person's agreement on behalf of a team.
public struct Signature: Sendable, Hashable {
  /// The team that the person agreed for.
  public var team: String
  /// Who agreed.
  public var name: String
  /// When they agreed; `nil` if no day is given or it could not be read.
  public var day: Day?
  /// Where the signature is in the file.
  public var position: SourcePosition
}

extension Entry {
  /// Who agreed. A persona has at most one signature per team, an agreement has a list.
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

import RapportBase
import RapportDiagnostics

/// Reports owners that `hub.yml` doesn't know, and owners who have left.
@Sendable func checkOwners(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  let known = hub.settings.teams + hub.settings.people.map(\.slug)
  var guesser = Guesser()
  return hub.entries.flatMap { entry in
    owners(in: entry).compactMap { owner in
      guard let name = owner.text, entry.status != .retired else { return nil }
      if hub.settings.isTeam(name) { return nil }
      guard let person = hub.settings.person(name) else {
        let meant = hub.settings.owner(called: name).map { "Did you mean “\($0)”?" }
        return entry.finding(
          .unknownOwner, at: owner.position, "“\(name.prefix(60))” is neither a team nor a person in hub.yml",
          help: meant ?? guesser.suggestion(for: name, among: known))
      }
      guard let left = person.left, left < hub.asOf, !entry.kind.isAppendOnly else { return nil }
      return entry.finding(
        .ownerLeft, at: owner.position, "\(person.name) left on \(left.displayText)",
        help: "Name somebody else\(person.team.map { ", or the team: \($0)" } ?? "").")
    }
  }
}

/// The values of an entry's owner fields, including those per team and in lists of records.
private func owners(in entry: Entry) -> [FieldValue] {
  entry.kind.fields.flatMap { field -> [FieldValue] in
    switch field.type {
    case .owner: entry[field.key].map { [$0] } ?? []
    case .list(.record(let inner)):
      // A finished action keeps its owner: it stays true that they did it.
      inner.filter { $0.type == .owner }.flatMap { part in
        (entry[field.key]?.items ?? []).filter { $0["done"] == nil }.compactMap { $0[part.key] }
      }
    case .perTeam(.owner): entry[field.key]?.members.map(\.value) ?? []
    default: []
    }
  }
}

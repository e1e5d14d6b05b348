import RapportHub

/// Which teams agreed, and whether that still holds.
enum AgreementState {
  private struct Signature {
    var team: String
    var name: String
    var date: Day?
  }

  /// A persona's: one signature a team.
  static func view(persona: Entry, _ views: Views) -> View {
    view(
      (persona["agreed"]?.members ?? []).map { member in
        Signature(team: member.key, name: member.value["name"]?.text ?? "", date: member.value["date"]?.date)
      }, of: persona, views)
  }

  /// An agreement's: a list of signatures.
  static func view(agreement: Entry, _ views: Views) -> View {
    view(
      (agreement["agreed"]?.items ?? []).map { item in
        Signature(team: item["team"]?.text ?? "", name: item["name"]?.text ?? "", date: item["date"]?.date)
      }, of: agreement, views)
  }

  private static func view(_ signatures: [Signature], of entry: Entry, _ views: Views) -> View {
    let teams = views.hub.settings.teams
    let waiting = teams.filter { team in !signatures.contains { $0.team == team } }
    let last = signatures.compactMap(\.date).max()
    let isOld =
      waiting.isEmpty && (entry.date("reviewed").map { day in last.map { $0 < day } ?? false } ?? false)
    let ended = entry.date("valid_until").map { $0 < views.hub.asOf } ?? false
    let both = teams.count == 2 ? "both" : "all"
    let all = "Agreed by \(both) teams"
    return View([
      ("label", .text(waiting.isEmpty ? all : "Waiting for \(Wording.joined(waiting))")),
      ("is_waiting", .flag(!waiting.isEmpty)),
      ("warning", .text(isOld && entry.kind.name == "persona" ? "Checked since \(both) agreed" : "")),
      ("ended", .text(ended ? entry.date("valid_until")?.spoken ?? "" : "")),
      (
        "signatures",
        .list(
          signatures.map { signature in
            View([
              ("team", .text(views.owner(signature.team))), ("name", .text(signature.name)),
              ("date", .text(signature.date?.spoken ?? "")),
            ])
          })
      ),
    ])
  }
}

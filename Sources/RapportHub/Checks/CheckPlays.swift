import RapportDiagnostics

/// Reports live plays for the same persona and stage: a rep has to know which one to follow.
@Sendable func checkPlays(_ context: CheckContext) -> [Diagnostic] {
  var first: [[EntryKey]: Entry] = [:]
  return context.hub.live("play").compactMap { play in
    let place = play.keys("persona") + play.keys("stage")
    guard place.count == 2 else { return nil }
    guard let other = first[place] else {
      first[place] = play
      return nil
    }
    // Two files with the same slug are already an error.
    if other.key == play.key { return nil }
    return play.finding(
      .secondPlay, on: "persona", "another play is for the same persona and stage: \(other.path)",
      help: "Merge the two. If one is no longer used, set  status: retired")
  }
}

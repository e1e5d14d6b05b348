import RapportDiagnostics

/// Reports notes about won or lost deals that name no competitor, so that no battle card counts them.
@Sendable func checkDeals(_ context: CheckContext) -> [Diagnostic] {
  context.hub.countedNotes.compactMap { note in
    guard let what = note.entry.text("what"), ["won", "lost"].contains(what), note.against.isEmpty
    else { return nil }
    return note.entry.finding(
      .fieldNeeded, on: "what", "“what: \(what)” also needs “competitor”",
      help:
        "Add  competitor: …  with the competitor's slug, so that its battle card counts the deal.")
  }
}

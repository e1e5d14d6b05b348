import RapportContent
import RapportDiagnostics

/// Reports a name in `[[…]]` that matches nothing, or several things.
func wikilinkFinding(
  _ link: BodyLink, _ reference: BodyReference, _ entry: Entry, _ hub: Hub, _ guesses: inout LinkGuesses?
) -> Diagnostic? {
  let shown = "[[\(reference.destination.prefix(80))]]"
  switch link {
  case .dead(let path) where path.hasPrefix("#"):
    return entry.finding(
      .deadLink, at: reference.position, "“\(shown)” links to a heading that this text doesn't have",
      help: guess(&guesses, hub) { $0.headingHelp(String(path.dropFirst()), in: entry, path: "") })
  case .dead(let path):
    let name = String(path.prefix { $0 != "#" })
    return entry.finding(
      .deadLink, at: reference.position, "“\(shown)” matches nothing in this hub, so it's shown as text",
      help: guess(&guesses, hub) { $0.wikilinkHelp(for: name) })
  case .ambiguous(let paths):
    let choices = paths.prefix(4).map { "[[\($0)]]" }.joined(separator: " or ")
    return entry.finding(
      .deadLink, at: reference.position, "“\(shown)” could mean more than one thing, so it's shown as text",
      help: "Choose one: \(choices).")
  default: return nil
  }
}

import RapportAuthoring
import RapportBase

/// What `init` prints after it has made the hub.
struct InitReport {
  let place: HubPlace
  let variant: Scaffold.Variant
  let host: Scaffold.Host
  let facts: Scaffold.Facts
  /// Files that existed before and were kept.
  let kept: [String]

  var text: String {
    let parts = [beginning, workflow, keptFiles].compactMap(\.self)
    return parts.joined(separator: "\n") + "\n\nNext:\n" + steps.map { "  \($0)\n" }.joined()
  }

  private var beginning: String {
    let content = HubPlace.path("content", below: place.folder)
    let what =
      switch variant {
      case .example: "four stages and a complete example of each kind of entry, to overwrite with your own"
      case .empty: "four stages and a page that says what to do first"
      }
    return "The hub “\(facts.name)” is in \(content): \(what).\n"
      + "\(HubPlace.path("README.md", below: place.folder)) explains how your team views, extends and publishes it."
  }

  private var workflow: String? {
    let (name, path, variable): (String, String, String)
    switch host {
    case .github: (name, path, variable) = ("GitHub", ".github/workflows/hub.yml", "RAPPORT_SOURCE")
    case .gitlab: (name, path, variable) = ("GitLab", ".gitlab-ci.yml", "RAPPORT_RELEASES")
    case .none: return nil
    }
    if kept.contains(path) { return nil }
    let file = HubPlace.path(path, below: place.root)
    let missing = facts.source.isEmpty ? " In it, set \(variable) to where \(name) gets Rapport." : ""
    return "\(file) checks each proposal on \(name) and publishes the hub.\(missing)"
  }

  private var keptFiles: String? {
    guard !kept.isEmpty else { return nil }
    let ignore = kept.contains(".gitignore") ? " Add the line  /site/  to .gitignore." : ""
    return "Already there, and not changed: \(kept.joined(separator: ", ")).\(ignore)"
  }

  private var steps: [String] {
    let enter = place.folder == "." ? [] : ["cd \(quoted(place.folder))"]
    return enter + ["rapport serve"]
  }

  /// A path quoted for a shell.
  private func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 32) || "-_./".utf8.contains(byte) || byte >= 0x80
    }
    let safe = path.begins(with: "-") ? "./" + path : path
    return isPlain ? safe : "'" + safe.replacing("'", with: "'\\''") + "'"
  }
}

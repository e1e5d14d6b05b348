internal import ArgumentParser
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

struct OwnersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "owners",
    abstract: "Writes CODEOWNERS after the owners in the hub.",
    discussion: """
      GitHub and GitLab read in CODEOWNERS who has to agree to a change. This writes the lines for the content: after \
      “owner” in the entries, and after “handles” of teams and “handle” of people in hub.yml. Lines of your own stay, \
      above or below.

      The exit status of  rapport owners --check  is 1 when the file isn't as it would be written.
      """)

  @OptionGroup var source: ContentOptions

  @Flag(name: .customLong("check"), help: "Write nothing; report whether the file is as it would be written.")
  var isCheck = false

  func run() async throws {
    let command = CommandReporter(content: source.content)
    let hub = try await command.guarding {
      try await readHub(FolderTree(root: source.content), asOf: source.day, jobs: JobOptions.cores).hub
    }
    if let kind = hub.settings.repository?.kind, ["gitea", "forgejo"].contains(kind) {
      Terminal.writeError(
        "rapport: CODEOWNERS of \(kind) has another form than GitHub's and GitLab's, and isn't written.")
      throw ExitStatus.wrongUsage
    }
    let place = CodeOwnersPlace(content: source.content)
    let path = place.existing ?? place.preferred(host: hub.settings.repository?.kind)
    let owners = CodeOwners(hub, contentPath: place.contentPath)
    let old = place.text(of: path) ?? ""
    let new = owners.written(into: old)
    let shown = HubPlace.path(path, below: place.shownRoot)
    if isCheck {
      guard old != new else { return }
      Terminal.writeError(
        "\(shown) isn't as the owners in the hub are. Run  rapport owners  and commit the file.")
      throw ExitStatus.badContent
    }
    if !owners.knowsAnybody {
      Terminal.writeError(
        "note: nobody's name at the host is known. Add to hub.yml  handles: {\(hub.settings.teams[0]): acme/team}  "
          + "or for each person  handle: …, and run this again.")
    }
    try await command.guarding {
      if old != new { try FolderTree(root: place.root).create(path, Array(new.utf8), replacing: true) }
    }
    try Terminal.writeOutput("\(shown)\n")
  }
}

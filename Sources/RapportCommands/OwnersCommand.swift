internal import ArgumentParser
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

struct OwnersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "owners",
    abstract: "Writes CODEOWNERS from the owners in the hub.",
    discussion: """
      GitHub and GitLab read from CODEOWNERS who has to approve a change. This writes its lines for the content, from \
      “owner” in the entries, and “handles” of teams and “handle” of people in hub.yml. Your own lines stay, \
      above or below.

      The exit status of  rapport owners --check  is 1 when the file is out of date.
      """)

  @OptionGroup var source: ContentOptions

  @Flag(name: .customLong("check"), help: "Write nothing; report whether the file is up to date.")
  var isCheck = false

  func run() async throws {
    let command = CommandReporter(content: source.content)
    let hub = try await command.guarding {
      try await readHub(FolderTree(root: source.content), asOf: source.day, jobs: JobOptions.cores).hub
    }
    if let kind = hub.settings.repository?.kind, ["gitea", "forgejo"].contains(kind) {
      Terminal.writeError(
        "rapport: CODEOWNERS of \(kind) has a different format from GitHub's and GitLab's, so it isn't written."
      )
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
        "\(shown) doesn't match the owners in the hub. Run  rapport owners  and commit the file.")
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

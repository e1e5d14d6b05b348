internal import ArgumentParser
import RapportAuthoring
import RapportBase
import RapportContent
import RapportGit
import RapportHub

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Creates a new hub.",
    discussion: """
      rapport init hub
      rapport init hub --from empty --ci gitlab

      Writes settings, stages, a complete example of each kind of entry, a README for your team, and files to check \
      and publish the hub on GitHub or GitLab. Files that exist already stay as they are.

      In a folder of a Git repository, files for the host go to the root of the repository: it reads them only there.
      """)

  @Argument(help: "The folder for the hub; created if it doesn't exist. Default: the current one.")
  var folder = "."

  @Option(
    name: .customLong("from"), help: "What the hub starts with: example or empty.",
    transform: InitCommand.variant)
  var variant = Scaffold.Variant.example

  @Option(
    name: .customLong("ci"),
    help: "The host to publish it: github, gitlab or none. Default: that of Git's remote, or github.",
    transform: InitCommand.host)
  var host: Scaffold.Host?

  @Option(help: "The name of the hub. Default: the name of the folder.")
  var name: String?

  @Option(
    help:
      "The repository to get releases of Rapport from: OWNER/NAME on GitHub. GitLab takes an address as well."
  )
  var generator = ""

  private static func variant(_ text: String) throws -> Scaffold.Variant {
    try choice(text, "a starting point")
  }

  private static func host(_ text: String) throws -> Scaffold.Host {
    try choice(text, "a host that Rapport has files for")
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(_ text: String, _ what: String) throws
    -> Choice
  where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      throw ValidationError(
        "“\(text)” isn't \(what). \(suggestion(for: text, among: Choice.allCases.map(\.rawValue)))")
    }
    return choice
  }

  func validate() throws {
    if folder.allSatisfy(\.isWhitespace) {
      throw ValidationError("The folder has no name. Write one: rapport init hub")
    }
    if let name, name.allSatisfy(\.isWhitespace) {
      throw ValidationError("The name is empty. Write it in quotes.")
    }
    guard GeneratorSource(generator) != nil else {
      throw ValidationError(
        "--generator takes OWNER/NAME, or with --ci gitlab the address of releases; found “\(generator)”.")
    }
  }

  func run() async throws {
    let place = HubPlace(folder)
    if let fault = InitRefusal.message(place, variant) {
      Terminal.writeError("rapport: \(fault)")
      throw ExitStatus.wrongUsage
    }
    let repository = GitRepository(folder: place.existing)
    let remote = place.isInRepository ? await repository.remote() : nil
    let host = host ?? (remote?.kind == "gitlab" ? .gitlab : .github)
    var facts = Scaffold.Facts(
      name: (name ?? place.name).trimmed, today: ContentOptions.today,
      version: RapportCommand.configuration.version)
    facts.repository = remote.map { ($0.kind, $0.url) }
    facts.contentPath = place.contentPath
    facts.source = GeneratorSource(generator)?.text(for: host) ?? ""
    if place.isInRepository, let branch = await repository.mainBranch(), branch.isPlainName {
      facts.branch = branch
    }
    let scaffold = Scaffold(variant, for: host, facts)
    var files = NewFiles()
    try await CommandReporter(content: nil).guarding {
      try files.write(place.withoutTakenFolders(scaffold.hub), below: place.folder)
      try files.write(scaffold.root, below: place.root)
    }
    try Terminal.writeOutput(
      InitReport(place: place, variant: variant, host: host, facts: facts, kept: files.kept).text)
  }
}

extension GitRemote {
  /// The kind of host, as written in `hub.yml`. Unknown hosts are taken to be GitHub Enterprise, as
  /// everywhere else.
  fileprivate var kind: String {
    for kind in ["gitlab", "gitea", "forgejo"] where host.contains(kind) { return kind }
    return host == "codeberg.org" ? "forgejo" : "github"
  }
}

extension String {
  /// Whether a branch's name needs no quoting anywhere.
  fileprivate var isPlainName: Bool {
    utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 32) || "-_./".utf8.contains(byte)
    }
  }
}

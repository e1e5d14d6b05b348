internal import ArgumentParser
import RapportAuthoring
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Creates a file for a new entry.",
    discussion: """
      rapport new objection "What if it breaks at month-end?" --set category=trust --set personas=cfo,head-of-it

      A group's field is named after a point (--set share.subject=…), those of a list of groups by number as well
      (--set answers.1.persona=cfo --set answers.1.answer=…).

      Kinds: \(Kind.builtIn.map(\.name).joined(separator: ", ")), and those that hub.yml declares.
      """)

  @Argument(help: "The kind of entry: objection, asset, persona, note …")
  var kind: String

  @Argument(help: "Its title, in quotes.")
  var title: String

  @Option(name: .customLong("set"), help: "A field and its value; may be given several times.")
  var values: [String] = []

  @Option(help: "The text below the fields.")
  var body = ""

  @OptionGroup var source: ContentOptions

  func validate() throws {
    if title.allSatisfy(\.isWhitespace) { throw ValidationError("The title is empty. Write it in quotes.") }
    _ = try pairs()
  }

  func run() async throws {
    let content = source.content
    let command = CommandReporter(content: content)
    let (read, entry) = try await command.guarding {
      let read = try await readHub(FolderTree(root: content), asOf: source.day, jobs: JobOptions.cores)
      let hub = read.hub
      let declared = try declaration(in: hub.kinds)
      return (read, NewEntry(declared, title: title, values: try pairs(), body: body, in: hub))
    }
    guard entry.diagnostics.isEmpty else {
      for diagnostic in entry.diagnostics {
        Terminal.writeError("rapport: \(diagnostic.message). \(diagnostic.help)")
      }
      throw ExitStatus.wrongUsage
    }
    if let taken = read.hub.entry(entry.key) { throw refusal(taken.path) }
    try await command.guarding {
      do {
        try FolderTree(root: content).create(entry.path, entry.bytes)
      } catch let error as FileError where error.isAlreadyThere {
        throw refusal(entry.path)
      }
    }
    try Terminal.writeOutput("\(content)/\(entry.path)\n")
    if read.diagnostics.contains(where: { $0.code == .missingHubFile }) {
      Terminal.writeError("note: there is no hub.yml in \(content) yet: `rapport init --from empty` adds it.")
    }
  }

  private func declaration(in kinds: [Kind]) throws -> Kind {
    if let declared = kinds.first(where: { $0.name == kind || $0.folder == kind }) { return declared }
    Terminal.writeError(
      "rapport: there are no entries of the kind “\(kind)”. "
        + suggestion(for: kind, among: kinds.map(\.name)))
    throw ExitStatus.wrongUsage
  }

  private func refusal(_ path: String) -> ExitStatus {
    Terminal.writeError(
      "rapport: \(source.content)/\(path) exists already. Change it, or choose another title.")
    return .wrongUsage
  }

  private func pairs() throws -> [(key: String, value: String)] {
    try values.map { text in
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        throw ValidationError("--set takes FIELD=VALUE, as in --set category=price; found “\(text)”.")
      }
      return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
  }
}

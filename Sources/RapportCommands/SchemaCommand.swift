internal import ArgumentParser
import RapportAuthoring
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes JSON Schemas, so that an editor can complete and check fields.",
    discussion: """
      rapport schema objection --content content
      rapport schema --content content --output .schemas

      With --content, the values to choose from are the hub's own words, people, entries and files. A built site has \
      the same schemas under data/schema.

      Kinds: \(ContentSchema().names.joined(separator: ", ")) (for hub.yml); with --content, the hub's own as well.
      """)

  @Argument(help: "The kind to describe, or hub for hub.yml. Default: all.")
  var kind: String?

  @Option(help: "The folder with hub.yml and the entries. Default: a schema for any hub.")
  var content: String?

  @Option(help: "The folder to write KIND.json files to. Default, for one kind: standard output.")
  var output: String?

  func validate() throws {
    if kind == nil, output == nil {
      throw ValidationError("Name one kind, or a folder for all of them: --output .schemas")
    }
  }

  func run() async throws {
    try await CommandReporter(content: content).guarding {
      let schema = try await schema()
      if let kind, !schema.names.contains(kind) {
        Terminal.writeError(
          "rapport: there is no schema for “\(kind)”. \(suggestion(for: kind, among: schema.names))")
        throw ExitStatus.wrongUsage
      }
      for name in kind.map({ [$0] }) ?? schema.names {
        let bytes = schema.document(name) ?? []
        guard let output else {
          try Terminal.writeOutput(json: String(decoding: bytes, as: UTF8.self))
          continue
        }
        try FolderTree.made(at: output).create("\(name).json", bytes, replacing: true)
        try Terminal.writeOutput("\(output)/\(name).json\n")
      }
    }
  }

  /// The schema of the content as far as it can be read: an editor helps most while something is wrong.
  private func schema() async throws -> ContentSchema {
    guard let content else { return ContentSchema() }
    let tree = FolderTree(root: content)
    return ContentSchema(try await readHub(tree, asOf: ContentOptions.today, jobs: JobOptions.cores).hub)
  }
}

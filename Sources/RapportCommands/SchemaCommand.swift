internal import ArgumentParser
import RapportAuthoring
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes JSON Schemas, so that an editor completes and checks fields.",
    discussion: """
      rapport schema objection --content content
      rapport schema --content content --output .schemas

      With --content, the hub's own words, people, entries and files are the values to choose from. A built site has \
      the same schemas under data/schema.

      Kinds: \(ContentSchema().names.joined(separator: ", ")) (for hub.yml).
      """)

  @Argument(help: "The kind whose fields to describe, or hub for hub.yml. All if left out.")
  var kind: String?

  @Option(help: "The folder that holds hub.yml and the entries. Any hub's schema if left out.")
  var content: String?

  @Option(help: "The folder to write KIND.json files to. One kind alone goes to standard output if left out.")
  var output: String?

  func validate() throws {
    let names = ContentSchema().names
    if let kind, !names.contains(kind) {
      throw ValidationError("There is no schema of “\(kind)”. \(suggestion(for: kind, among: names))")
    }
    if kind == nil, output == nil {
      throw ValidationError("Name one kind, or a folder for all of them: --output .schemas")
    }
  }

  func run() async throws {
    var options = try HubOptions.parse([])
    options.content = content ?? options.content
    try await CommandReporter(options: options).guarding {
      let schema = try await schema(options)
      for name in kind.map({ [$0] }) ?? schema.names {
        let bytes = schema.document(name) ?? []
        guard let output else {
          Terminal.say(String(decoding: bytes, as: UTF8.self))
          continue
        }
        let root = FolderTree(root: output.hasPrefix("/") ? "" : ".")
        try root.create("\(output)/\(name).json", bytes, replacing: true)
        Terminal.say("\(output)/\(name).json\n")
      }
    }
  }

  /// Made from the content as far as it can be read: an editor is wanted most while something is wrong.
  private func schema(_ options: HubOptions) async throws -> ContentSchema {
    guard content != nil else { return ContentSchema() }
    let tree = FolderTree(root: options.content)
    return ContentSchema(try await readHub(tree, asOf: options.day, jobs: options.jobCount).hub)
  }
}

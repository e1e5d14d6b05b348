internal import ArgumentParser
import RapportHub

struct LinksListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Prints the web addresses that entries in use link to, one per line.",
    discussion: """
      They come from the fields that hold addresses and from the links of texts, once each. Drafts, planned and \
      retired entries and notes don't count. Characters at which a checker would take an address for ended are written \
      as %28.
      """)

  @OptionGroup var source: ContentOptions

  func run() async throws {
    let read = try await CommandReporter(content: source.content).guarding { try await LinkHub(source) }
    keepUntilExit(read.hub)
    let lines = read.hub.webAddresses.map { AddressLine.text($0.address) + "\n" }
    try Terminal.writeOutput(lines.joined())
  }
}

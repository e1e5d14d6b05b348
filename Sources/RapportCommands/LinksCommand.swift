internal import ArgumentParser

struct LinksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Lists the addresses that buyers open, and takes what a check of them found.",
    discussion: """
      rapport links > links.txt                                    the addresses, one a line
      lychee --format json --verbose --output report.json links.txt
      rapport links take report.json                               puts what failed into content/data/links.csv

      A build asks no server. What it knows of links comes from that table: an address counts as dead once it failed \
      on three nights in a row. docs/links.md has a job for CI.
      """,
    subcommands: [LinksListCommand.self, LinksTakeCommand.self], defaultSubcommand: LinksListCommand.self)
}

internal import ArgumentParser

struct LinksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "Lists the web addresses in the hub, and records what a check of them found.",
    discussion: """
      rapport links > links.txt                                    the addresses, one per line
      lychee --format json --verbose --output report.json links.txt
      rapport links take report.json                               records failures in content/data/links.csv

      A build contacts no server. What it knows about links comes from that table: an address counts as dead once \
      it fails on three nights in a row. docs/links.md has a job for CI.
      """,
    subcommands: [LinksListCommand.self, LinksTakeCommand.self], defaultSubcommand: LinksListCommand.self)
}

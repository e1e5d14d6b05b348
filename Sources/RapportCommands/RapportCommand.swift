internal import ArgumentParser

struct RapportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "Builds one hub from what sales and marketing share.",
    discussion: """
      Rapport reads a folder of Markdown files (personas, objections, content and what both teams agreed on), checks \
      it, and writes a site in which a rep finds the answer in the middle of a call.

      Try  rapport check  to hear what is wrong, and  rapport build  to write the site.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, NewCommand.self, IntakeCommand.self, DiffCommand.self,
      SchemaCommand.self,
    ])
}

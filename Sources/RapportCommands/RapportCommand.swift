internal import ArgumentParser

struct RapportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: "Builds one hub from what sales and marketing share.",
    discussion: """
      Rapport reads a folder of Markdown files (personas, objections, content and what both teams agreed on), checks \
      it, and writes a site where a rep finds the answer in the middle of a call.

      Start with  rapport init hub.  rapport check  reports what is wrong,  rapport build  writes the site.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ServeCommand.self, BuildCommand.self, CheckCommand.self, NewCommand.self,
      IntakeCommand.self, ImportCommand.self, ScorecardCommand.self, ReportCommand.self,
      LinksCommand.self, DigestCommand.self,
      DiffCommand.self, PreviewCommand.self, OwnersCommand.self, SchemaCommand.self,
    ])
}

internal import ArgumentParser

struct ScorecardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard",
    abstract: "Takes numbers from exports of your CRM.",
    subcommands: [ScorecardTakeCommand.self])
}

internal import ArgumentParser
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportDiff
import RapportGit
import RapportHub

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Reports what a branch changes in the hub.",
    discussion: """
      Compares the content folder, or the commit given by --head, with the last commit it has in common with BASE, \
      as a pull request does: later changes on BASE don't count. Bad news comes first: new problems, broken \
      references and addresses, and changes to texts that teams agreed to. Then come the people who should read it, \
      new and changed answers, gaps that close and open, and what is added, changed and removed.

      The exit status is 0, or 1 when the newer side has errors.

      rapport diff main
      rapport diff origin/main --format markdown >> "$GITHUB_STEP_SUMMARY"
      """)

  @Argument(help: "The branch, tag or commit to compare with: main.")
  var base: String

  @OptionGroup var source: ContentOptions

  @Option(help: "A branch, tag or commit to compare, instead of the files as they are now.")
  var head: String?

  @OptionGroup var parallel: JobOptions

  @Option(help: "The format of the report: text, markdown or json.", transform: DiffCommand.format)
  var format = Format.text

  enum Format: String, CaseIterable, Sendable { case text, markdown, json }

  static func format(_ text: String) throws -> Format {
    guard let format = Format(rawValue: text) else {
      throw ValidationError(
        "“\(text)” isn't a format. \(suggestion(for: text, among: Format.allCases.map(\.rawValue)))")
    }
    return format
  }

  func run() async throws {
    let content = source.content
    let command = CommandReporter(content: content)
    // If the content folder is missing, that error is reported rather than Git's.
    if head == nil {
      _ = try await command.guarding { try FolderTree(root: content).list() }
    }
    let revisions = try await Revisions.guarding(folder: content) {
      try await Revisions(base: base, head: head, folder: content)
    }
    let (hubs, files) = try await Revisions.guarding(folder: content) {
      try await command.guarding {
        (
          try await revisions.read(asOf: source.day, jobs: parallel.count),
          try await revisions.differences(jobs: parallel.count)
        )
      }
    }
    if let note = revisions.note { Terminal.writeError("note: \(note)") }
    let diff = HubDiff(
      before: hubs.before, after: hubs.after, content: files.content, templates: files.templates)
    let context = DiffContext(
      base: base, commit: revisions.commit, head: head, asOf: source.day,
      folder: content.ends(with: "/") ? content : content + "/")
    switch format {
    case .text: try Terminal.writeOutput(DiffText(diff, context).render())
    case .markdown: try Terminal.writeOutput(DiffMarkdown(diff, context).render())
    case .json: try Terminal.writeOutput(json: DiffJSON(diff, context).render())
    }
    if hubs.after.hasErrors { throw ExitStatus.badContent }
  }
}

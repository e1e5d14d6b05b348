internal import ArgumentParser
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportSite

struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Writes pages into one file that opens anywhere.",
    discussion: """
      rapport preview objections/too-expensive
      rapport preview --changed-since main --output preview.html

      For reviewers of a proposal: the file needs no server, no account and no other file. Links between its pages \
      work; links to others are marked. Name a page by its address, its entry's file or KIND/SLUG.
      """)

  @Argument(
    help:
      "A page: objections/too-expensive.html, its file, or objection/too-expensive. Default: what changed.")
  var pages: [String] = []

  @OptionGroup var options: HubOptions

  @Option(help: "The file to write.")
  var output = "preview.html"

  func validate() throws {
    guard output.ends(with: ".html") else {
      throw ValidationError("--output takes a file that ends in .html; found “\(output)”.")
    }
    guard pages.isEmpty, base == nil else { return }
    throw ValidationError("Name a page, or show what a branch changes: --changed-since main")
  }

  private var base: String? { options.changedSince ?? ProposedFiles.base }

  func run() async throws {
    let command = CommandReporter(options)
    var run = BuildPipeline(options)
    let (read, found) = try await command.guarding { try await run.readSite() }
    try await Report(format: options.format, groupsWarnings: !options.all, first: run.proposedFiles()).write(
      found, counts: ["entries": run.entryCount])
    guard let read else {
      keepUntilExit(run.hub)
      Terminal.writeError("Nothing was written to \(output): \(CommandReporter.summary(of: found)).")
      throw ExitStatus.badContent
    }
    let preview = SitePreview(site: read.site, theme: read.theme)
    let (chosen, note) = try await choose(from: preview)
    let tree = FolderTree(root: options.content)
    let shown = Array(chosen.prefix(SitePreview.mostPages))
    let document = preview.document(of: shown, note: note) { try? tree.read($0) }
    try await command.guarding { try write(document.bytes) }
    let size = counted((document.bytes.count + 1023) / 1024, "KiB", "KiB")
    Terminal.writeError("Wrote \(output): \(counted(shown.count, "page", "pages")), \(size).")
    command.report(
      document.leftOut.map { "\($0) isn’t included: the limit is 2 MiB a picture, and 8 MiB for all." })
    keepUntilExit(run.hub)
  }

  /// The pages, and the note about them in the file.
  private func choose(from preview: SitePreview) async throws -> ([Page], String) {
    if !pages.isEmpty { return (try pages.map { try page($0, in: preview) }, "") }
    guard let base else { return ([], "") }
    let content = options.content
    let files = try await Revisions.guarding(folder: content) {
      let revisions = try await Revisions(base: base, head: nil, folder: content)
      return try await CommandReporter(options).guarding {
        try await revisions.differences(jobs: options.jobCount).content
      }
    }
    let changed = preview.pages(showing: Set(files.map(\.path)))
    guard changed.count > SitePreview.mostPages else {
      let none = changed.isEmpty ? " No page shows what it changes." : ""
      return (changed, "What isn’t in \(base) yet, as of \(options.day).\(none)")
    }
    let most = SitePreview.mostPages
    return (
      changed, "The first \(most) of \(changed.count) pages that aren’t in \(base) yet, as of \(options.day)."
    )
  }

  private func page(_ name: String, in preview: SitePreview) throws -> Page {
    let prefix = options.content.ends(with: "/") ? options.content : options.content + "/"
    let below = name.begins(with: prefix) ? String(name.utf8.dropFirst(prefix.utf8.count)) ?? name : name
    if let page = preview.page(named: below) { return page }
    Terminal.writeError(
      "rapport: there is no page “\(name)” to show. \(suggestion(for: below, among: preview.names))")
    throw ExitStatus.wrongUsage
  }

  private func write(_ bytes: [UInt8]) throws {
    let slash = output.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == output.startIndex ? "/" : String(output[..<$0]) } ?? "."
    let name = slash.map { String(output[output.utf8.index(after: $0)...]) } ?? output
    try FolderTree.made(at: folder).create(name, bytes, replacing: true)
  }
}

import RapportAttachments
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportDiff
import RapportHub
import RapportSite
import RapportTheme

/// Reads, checks and renders a hub. `build` and `check` share everything but the last step, so they can't
/// disagree.
struct BuildPipeline {
  let options: HubOptions
  private let kinds: [Kind]
  private(set) var timings: [Timing] = []
  /// The hub, once it has been read.
  private(set) var hub: Hub?
  private(set) var entryCount = 0
  private(set) var pageCount = 0
  /// Notes for people about the run, in addition to the diagnostics.
  private(set) var notes: [String] = []

  init(_ options: HubOptions, kinds: [Kind] = Kind.builtIn) {
    self.options = options
    self.kinds = kinds
  }

  /// All diagnostics, with paths relative to the working folder. Files are written only if the content has no
  /// errors.
  ///
  /// - Parameter open: called once the content has no errors; returns the function that receives each file of
  ///   the site.
  mutating func run(
    _ open: (Hub) throws -> @Sendable (OutputFile) throws -> Void
  ) async throws -> [Diagnostic] {
    let (read, found) = try await readSite()
    guard let read else { return found }
    let write = try open(read.site.hub)
    let build = SiteBuild(site: read.site, theme: read.theme)
    pageCount = build.pages.count
    let rendered = try await build.render(jobs: options.jobCount, write: write)
    timings += rendered.timings
    // Faults of templates come before those of the content.
    let own = found.prefix(read.themeFaults)
    return own + rendered.diagnostics.map { $0.moved(from: "templates/", to: templatePrefix) }
      + found.dropFirst(read.themeFaults)
  }

  /// What pages are made from.
  struct ReadSite {
    let site: SiteHub
    let theme: Theme
    /// How many of the diagnostics are about the theme; those come first.
    let themeFaults: Int
  }

  /// Reads the content and the theme; `nil` if either has errors, or warnings under `--strict`.
  mutating func readSite() async throws -> (ReadSite?, [Diagnostic]) {
    let tree = FolderTree(root: options.content)
    let proposed = try proposals()
    async let loading = Theme.load(overrides: templateTree)
    let historyTask = Task { [options] in options.noGit ? nil : await HistoryReading(of: options.content) }
    async let past =
      options.noGit
      ? []
      : PastFiguresReading.figures(
        of: options.content, before: options.day, kinds: kinds, jobs: options.jobCount)
    let read = try await readHub(
      tree, kinds: kinds, asOf: options.day, jobs: options.jobCount,
      attachments: AttachmentReader(cache: options.noCache ? nil : AttachmentCache.ofUser),
      codeOwners: CodeOwnersPlace(content: options.content).file
    ) {
      await historyTask.value?.history
    }
    notes = [await historyTask.value?.note, read.fileTexts.flatMap(FileTextNote.text)].compactMap { $0 }
    timings += read.timings
    hub = read.hub
    entryCount = read.hub.entries.count
    let (loaded, themeFaults) = try await loading
    let (theme, settingFaults) = loaded.applying(read.hub.settings.theme)
    let content = (read.diagnostics + settingFaults).sorted().map { $0.moved(to: contentPrefix) }
    let faults = themeFaults.map { $0.moved(from: "templates/", to: templatePrefix) }
    let all = faults + content + proposed.diagnostics
    let agreed = await AgreedHub.reading(read.hub, read.history, content: options.content)
    guard
      let site = SiteHub(
        read, showsDrafts: options.drafts, proposals: proposed.proposals,
        agreedWords: agreed.map { before in Lazy { AgreedWords(before: before, after: read.hub) } },
        trend: await past),
      !all.contains(where: { $0.severity == .error }),
      !(options.strict && !all.isEmpty)
    else { return (nil, all) }
    return (ReadSite(site: site, theme: theme, themeFaults: faults.count), all)
  }

  /// What waits for a decision on the Git host, read from `--proposals`.
  private func proposals() throws -> (proposals: [Proposal], diagnostics: [Diagnostic]) {
    guard let file = options.proposals else { return ([], []) }
    let bytes = try CommandInput.read(file, maxBytes: ProposalsReader.maxBytes)
    let reader = ProposalsReader(bytes, file: file == "-" ? "standard input" : file)
    return (reader.proposals, reader.diagnostics)
  }

  /// The files that a pull request changes, with paths like those of diagnostics; none if the output format
  /// doesn't need them.
  func proposedFiles() async -> Set<String> {
    guard options.format == .github, !options.noGit else { return [] }
    let paths = await ProposedFiles.paths(
      since: options.changedSince, content: options.content, jobs: options.jobCount)
    return Set(paths.map { contentPrefix + $0 })
  }

  /// The folder of templates. `./templates` is used even if no folder is given.
  private var templateTree: FolderTree? {
    if let templates = options.templates { return FolderTree(root: templates) }
    var status = stat()
    return stat("templates", &status) == 0 ? FolderTree(root: "templates") : nil
  }

  private var templatePrefix: String { folder(options.templates ?? "templates") }

  private var contentPrefix: String { folder(options.content) }

  private func folder(_ path: String) -> String {
    let slashed = path.ends(with: "/") ? path : path + "/"
    return options.format == .github ? RepositoryPath.fromRoot(slashed) : slashed
  }
}

import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportSite
import RapportTheme

/// Keeps a hub in memory, and reads again what changes.
///
/// One reading after the other: parse what changed, link, show, check. Where checks take long, pages are shown before
/// checks have run; a state in which checks then find an error gives way to the last good one.
actor LiveHub {
  nonisolated let state = LiveState()
  private let source: HubSource
  private let watcher: FolderWatcher
  private let report: @Sendable (HubEvent) -> Void

  private var folder: WatchedFolder?
  private var parsed: ParsedContent?
  private var linked: LinkedHub?
  private var history: ContentHistory?
  private var historyVersion: [String]?
  private var day: Day?
  private var theme: (theme: Theme, faults: [Diagnostic], isOwn: Bool, isTried: Bool)?
  /// The last state without an error, and the newest of all.
  private var good: ServedSite?
  private var number = 0
  private var known: Set<Diagnostic> = []
  private var indexing: Task<Void, Never>?
  /// How long checks took the last time; they run before pages are shown if that is hardly noticed.
  private var checking = Duration.zero
  private var failures = 0
  /// What the machine said when the content could not be read.
  private var refusal: String?
  /// What could not be looked at yet.
  private var pending: WatchEvents

  private static let noticeable = Duration.milliseconds(40)

  init(_ source: HubSource, report: @escaping @Sendable (HubEvent) -> Void) {
    self.source = source
    self.report = report
    watcher = FolderWatcher([source.content, source.templates])
    pending = WatchEvents(folders: [FolderChanges(isAll: true), FolderChanges(isAll: true)])
  }

  /// Reads the content, and again after each change, until the task is cancelled.
  func run() async {
    await read()
    for await _ in watcher.signals {
      let events = watcher.take()
      for index in events.folders.indices {
        pending.folders[index].isAll = pending.folders[index].isAll || events.folders[index].isAll
        pending.folders[index].places.formUnion(events.folders[index].places)
      }
      pending.isTick = events.isTick
      await read()
    }
  }

  private func read() async {
    let begin = ContinuousClock.now
    do {
      guard let changes = try await lookAgain() else { return }
      indexing?.cancel()
      try await read(changes, since: begin)
      failures = 0
    } catch {
      fail(error)
    }
  }

  /// Brings the folders, the theme, the history and the day up to date.
  ///
  /// - Returns: the files that changed; `nil` if nothing that matters did.
  private func lookAgain() async throws -> Set<ByteText>? {
    var isChanged = parsed == nil
    let version = source.historyVersion()
    if version != historyVersion {
      history = await source.history()
      historyVersion = version
      isChanged = true
    }
    if source.day() != day {
      day = source.day()
      isChanged = true
    }
    if !pending.folders[1].isEmpty {
      try loadTheme()
      isChanged = true
    }
    var changed: Set<ByteText> = []
    if pending.folders[0].isAll || folder == nil {
      parsed = nil
      linked = nil
      folder = try WatchedFolder(source.content)
      isChanged = true
    } else if !pending.folders[0].places.isEmpty {
      changed = try folder?.update(pending.folders[0].places) ?? []
    }
    pending = WatchEvents(folders: [FolderChanges(), FolderChanges()])
    return isChanged || !changed.isEmpty ? changed : nil
  }

  private func loadTheme() throws {
    let tree = FolderTree(root: source.templates)
    let isThere = source.needsTemplates || FileStamp(source.templates, followsLinks: true) != nil
    let loaded = try Theme.load(overrides: isThere ? tree : nil, shared: Theme.shared)
    let faults = loaded.diagnostics.map { $0.moved(from: "templates/", to: prefix(source.templates)) }
    theme = (loaded.theme, faults, isThere, false)
  }
}

extension LiveHub {
  /// Reads what changed and shows it.
  private func read(_ changed: Set<ByteText>, since begin: ContinuousClock.Instant) async throws {
    guard let folder, let theme, let day else { return }
    let isNewTheme = theme.isOwn && !theme.isTried
    let parsed = try await parse(folder, jobs: source.jobs, reusing: parsed, changed: changed)
    let previous = linked.map { ($0, changed) }
    let linked = try await link(
      parsed, asOf: day, jobs: source.jobs, history: history,
      attachments: source.attachments().map { ($0, folder) }, reusing: previous)
    (self.parsed, self.linked) = (parsed, linked)
    let changedFiles = changed.contains { $0.text.begins(with: "files/") }
    if changedFiles || changed.isEmpty { state.update { $0.filesNumber += 1 } }

    number += 1
    var candidate: ServedSite?
    let own = theme.theme.applying(linked.hub.settings.theme)
    if !(theme.faults + own.diagnostics).contains(where: { $0.severity == .error }) {
      candidate = SiteHub(linked.unjudged, showsDrafts: source.showsDrafts).map {
        ServedSite(number: number, site: $0, theme: own.theme, folder: folder, jobs: source.jobs) {
          [weak self] site, faults in Task { await self?.found(faults, on: site) }
        }
      }
    }
    var shown: Duration?
    if let candidate, checking > Self.noticeable {
      show(candidate)
      shown = ContinuousClock.now - begin
    }
    let diagnostics = try await check(linked, isNewTheme ? candidate : nil, own.diagnostics)
    finish(candidate, diagnostics)
    report(
      .read(
        HubReport(
          diagnostics: diagnostics, known: known,
          changed: changed.map { prefix(source.content) + $0.text }.sorted(),
          entryCount: linked.hub.entries.count, duration: shown ?? ContinuousClock.now - begin,
          isHeldBack: state.value.site?.number != number)))
    refusal = nil
    known = Set(diagnostics)
    if let site = state.value.site { startIndexing(site) }
  }

  /// Everything that is wrong, with paths relative to the working folder.
  ///
  /// - Parameter settings: what is wrong with what `hub.yml` says of the theme.
  private func check(
    _ linked: LinkedHub, _ newTheme: ServedSite?, _ settings: [Diagnostic]
  ) async throws -> [Diagnostic] {
    let begin = ContinuousClock.now
    defer { checking = ContinuousClock.now - begin }
    let read = try await judge(linked, jobs: source.jobs)
    var faults = theme?.faults ?? []
    if let newTheme {
      // Names that templates don't know show only when pages are rendered.
      faults += try await newTheme.renderingFaults().map {
        $0.moved(from: "templates/", to: prefix(source.templates))
      }
      theme?.isTried = true
    }
    return faults + (read.diagnostics + settings).sorted().map { $0.moved(to: prefix(source.content)) }
  }

  private func prefix(_ folder: String) -> String { folder.ends(with: "/") ? folder : folder + "/" }

  /// Keeps a state without errors; one with errors gives way to the last good one.
  private func finish(_ candidate: ServedSite?, _ diagnostics: [Diagnostic]) {
    let isGood = !diagnostics.contains { $0.severity == .error }
    if isGood, let candidate { good = candidate }
    state.update {
      $0.site = isGood ? candidate : good
      $0.problems = diagnostics.map(Problem.init)
      $0.isRead = true
    }
  }

  private func show(_ site: ServedSite) {
    state.update {
      $0.site = site
      $0.isRead = true
    }
  }

  /// Makes the search index while nothing else is to do.
  private func startIndexing(_ site: ServedSite) {
    indexing = Task(priority: .utility) { [state] in
      let files = try? await site.make(.searchIndex)
      if let files, !Task.isCancelled { state.update { $0.search = files } }
      ProcessMemory.giveBack()
    }
  }

  /// The machine refused: what changed is looked at again a little later, all of it.
  private func fail(_ error: any Error) {
    if error is CancellationError { return }
    failures += 1
    folder = nil
    pending = WatchEvents(folders: [FolderChanges(isAll: true), FolderChanges(isAll: true)])
    // A file that vanished while it was read is no fault: its event is on the way.
    guard failures > 1 else { return }
    let message = "\(error)"
    guard message != refusal else { return }
    refusal = message
    report(.refused(message))
    state.update {
      $0.problems = [
        Problem(
          place: source.content, message: message, help: "The hub is read again every second until it can be."
        )
      ]
      $0.isRead = true
    }
  }

  /// Faults of templates that a page showed when it was rendered.
  private func found(_ faults: [Diagnostic], on site: ServedSite) {
    guard state.value.site === site else { return }
    let new = faults.map { $0.moved(from: "templates/", to: prefix(source.templates)) }.filter {
      !known.contains($0)
    }
    guard !new.isEmpty else { return }
    known.formUnion(new)
    report(.faults(new))
    state.update { $0.problems += new.map(Problem.init) }
  }
}

import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportSite
import RapportTheme

/// Keeps a hub in memory, and reads whatever changes again.
///
/// Readings happen one after the other: parse what changed, link, show, check. If checks take long, pages are
/// shown first, and checks run once the pages have reloaded. If they then find an error, the last good state
/// is shown again.
actor LiveHub {
  nonisolated let state = LiveState()
  let source: HubSource
  private let watcher: FolderWatcher
  let report: @Sendable (HubEvent) -> Void

  private(set) var folder: WatchedFolder?
  private var parsed: ParsedContent?
  private var linked: LinkedHub?
  private var history: ContentHistory?
  /// The history that is being read.
  private var historyReading: Task<ContentHistory?, Never>?
  private(set) var historyVersion: [String]?
  /// How often the folder was read as a whole. This is part of `historyVersion`: the folder may have been
  /// missing when Git was asked about it.
  private var wholeReadings = 0
  /// What Git says about earlier days; the outline and the version that it was read for; and the state that
  /// it is to be read for next.
  var past = LivePast()
  var pastOutline: Outline?
  var pastVersion: [String]?
  var wantedPast: LinkedHub?
  var pastReading: Task<Void, Never>?
  var codeOwners: CodeOwnersFile?
  private var day: Day?
  var theme: LiveTheme?
  var number = 0
  /// The newest state, `nil` once the theme changes; and the last state without an error.
  var newest: ServedSite?
  var good: ServedSite?
  /// The state that was checked last, the diagnostics that were reported for it, and the files that have
  /// changed since.
  var judged: ReadHub?
  var known: Set<Diagnostic> = []
  private var unreported: Set<ByteText> = []
  private var judging: Task<Void, Never>?
  /// The time since which pages have been showing an unchecked state.
  var unjudgedSince: ContinuousClock.Instant?
  /// How long checks took when all of them ran. If that is hardly noticeable, they run before pages are
  /// shown.
  var checking = Duration.zero
  private var indexing: Task<Void, Never>?
  private var failures = 0
  /// The last error message that was reported because the content couldn't be read.
  private var refusal: String?
  /// Changes that haven't been looked at yet.
  private var pending: WatchEvents

  private static let noticeable = Duration.milliseconds(40)
  /// After this time, open pages have reloaded and the processor is free.
  private static let reloading = Duration.milliseconds(200)
  /// Someone who edits without a break still hears what is wrong after this time.
  private static let longestUnjudged = Duration.seconds(3)

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
      await stopJudging()
      try await read(changes, since: begin)
      failures = 0
    } catch {
      fail(error)
    }
  }

  /// Cancels the checks of an older state, which are useless now. Overdue ones are waited for instead.
  private func stopJudging() async {
    let isOverdue = unjudgedSince.map { ContinuousClock.now - $0 > Self.longestUnjudged } ?? false
    if isOverdue { await judging?.value } else { judging?.cancel() }
    judging = nil
  }

  /// Brings the folders, the theme, the history and the day up to date.
  ///
  /// - Returns: the files that changed; `nil` if nothing that matters did.
  private func lookAgain() async throws -> Set<ByteText>? {
    var isChanged = parsed == nil
    var changed: Set<ByteText> = []
    if pending.folders[0].isAll || folder == nil {
      parsed = nil
      linked = nil
      folder = try WatchedFolder(source.content)
      wholeReadings += 1
      isChanged = true
    } else if !pending.folders[0].places.isEmpty {
      changed = try folder?.update(pending.folders[0].places) ?? []
    }
    let version = source.historyVersion() + ["\(wholeReadings)"]
    if version != historyVersion {
      historyReading = Task { [source] in await source.history() }
      historyVersion = version
      isChanged = true
    }
    if source.day() != day {
      day = source.day()
      isChanged = true
    }
    let owners = source.codeOwners()
    if owners != codeOwners {
      codeOwners = owners
      isChanged = true
    }
    if !pending.folders[1].isEmpty {
      try loadTheme()
      isChanged = true
    }
    pending = WatchEvents(folders: [FolderChanges(), FolderChanges()])
    return isChanged || !changed.isEmpty ? changed : nil
  }

  private func loadTheme() throws {
    let tree = FolderTree(root: source.templates)
    let isThere = source.needsTemplates || FileStamp(source.templates, followsLinks: true) != nil
    let loaded = try Theme.load(overrides: isThere ? tree : nil)
    theme = LiveTheme(loaded.theme, faults: inTemplates(loaded.diagnostics), isOwn: isThere)
    newest = nil
  }
}

extension LiveHub {
  /// Reads what changed, and shows it.
  private func read(_ changed: Set<ByteText>, since begin: ContinuousClock.Instant) async throws {
    guard let folder, let day else { return }
    if changed.isEmpty || changed.contains(ByteText("hub.yml")) { newest?.forgetIndex() }
    let parsed = try await parse(folder, jobs: source.jobs, reusing: parsed, changed: changed)
    if let historyReading {
      history = await historyReading.value
      self.historyReading = nil
    }
    let previous = linked.map { ($0, changed) }
    let linked = try await link(
      parsed, asOf: day, jobs: source.jobs, history: history,
      attachments: source.attachments().map { ($0, folder) }, reusing: previous)
    (self.parsed, self.linked) = (parsed, linked)
    let changedFiles = changed.contains { $0.text.begins(with: "files/") }
    if changedFiles || changed.isEmpty { state.update { $0.filesNumber += 1 } }

    number += 1
    unreported.formUnion(changed)
    let site = site(linked, in: folder)
    newest = site ?? newest
    var reading = Reading(number: number, begin: begin, linked: linked, site: site, changed: unreported)
    guard checking > Self.noticeable else { return try await judge(reading) }
    unjudgedSince = unjudgedSince ?? ContinuousClock.now
    show(reading)
    reading.shown = ContinuousClock.now - begin
    judging = Task { [reading] in
      if reading.site != nil { try? await Task.sleep(for: Self.reloading) }
      do { try await judge(reading) } catch { fail(error) }
    }
  }

  /// A state made from what was read; `nil` if it has errors that are known before any check runs.
  private func site(_ linked: LinkedHub, in folder: WatchedFolder) -> ServedSite? {
    guard let own = theme?.applying(linked.hub.settings.theme), theme?.isSound(own) == true else {
      return nil
    }
    let site = SiteHub(
      linked.unjudged, showsDrafts: source.showsDrafts, agreedWords: past.agreedWords(linked.hub),
      trend: past.figures, reusing: newest?.site)
    return site.map {
      ServedSite(
        number: number, site: $0, pastNumber: past.number, theme: own.theme, folder: folder,
        jobs: source.jobs, reusing: newest
      ) {
        [weak self] site, faults in Task { await self?.found(faults, on: site) }
      }
    }
  }

  /// Shows a state before checks have run, or the errors that are known by then.
  private func show(_ reading: Reading) {
    let unjudged = reading.linked.unjudged
    state.update {
      if let site = reading.site { $0.site = site }
      if unjudged.hasErrors { $0.problems = inFolder(unjudged.diagnostics).map(Problem.init) }
      $0.isRead = true
    }
  }

  /// Reports what was read, then starts what can wait.
  func finish(_ reading: Reading, _ diagnostics: [Diagnostic]) {
    let isGood = !diagnostics.contains { $0.severity == .error }
    let site = reading.site.map { upToDate($0) }
    if isGood, let site { good = site }
    state.update {
      $0.site = isGood ? site : good
      $0.problems = diagnostics.map(Problem.init)
      $0.isRead = true
    }
    report(
      .read(
        HubReport(
          diagnostics: diagnostics, known: known,
          changed: reading.changed.map { prefix(source.content) + $0.text }.sorted(),
          entryCount: reading.linked.hub.entries.count,
          duration: reading.shown ?? ContinuousClock.now - reading.begin,
          isHeldBack: !isGood || site == nil)))
    known = Set(diagnostics)
    (unreported, unjudgedSince, refusal) = ([], nil, nil)
    if let site = state.value.site { startIndexing(site) }
    // A state that isn't shown may lack what the shown one says about earlier days.
    if isGood { readPast(of: reading.linked) }
  }

  /// Makes the search index while there is nothing else to do.
  private func startIndexing(_ site: ServedSite) {
    indexing = Task(priority: .utility) { [state] in
      let files = try? await site.make(.searchIndex)
      if let files, !Task.isCancelled { state.update { $0.search = files } }
      ProcessMemory.giveBack()
    }
  }

  /// Handles an error of the system: a little later, everything is read again.
  func fail(_ error: any Error) {
    if error is CancellationError { return }
    failures += 1
    folder = nil
    pending = WatchEvents(folders: [FolderChanges(isAll: true), FolderChanges(isAll: true)])
    // A file that vanished while being read is no fault: its event is on the way.
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
}

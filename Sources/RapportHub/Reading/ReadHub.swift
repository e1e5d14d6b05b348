public import RapportAttachments
public import RapportBase
public import RapportContent
public import RapportDiagnostics

/// Everything that a content folder says, and everything wrong with it.
public struct ReadHub: Sendable {
  /// Whole as far as it can be read: faulty entries are in it, so that links to them hold.
  public let hub: Hub
  /// What Git knows of its entries, if anything.
  public let history: History?
  /// Where texts repeat what proof points say.
  public let proofUses: ProofUses
  /// Texts of the files that its entries name; `nil` where none were read.
  public let fileTexts: FileTexts?
  /// By path and position.
  public let diagnostics: [Diagnostic]
  /// Seconds that each stage took, in order.
  public let timings: [Timing]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads, parses, links and checks a content folder. Nothing is written, and bad content never throws.
///
/// - Parameters:
///   - kinds: what entries there may be.
///   - asOf: the day on which freshness is judged.
///   - jobs: how many chunks are parsed at the same time.
///   - attachments: reads the files that entries name; `nil` to leave them closed.
///   - history: what Git knows of the tree; asked while the content is read.
/// - Throws: what the machine refuses: a folder that can't be opened, a file that vanished.
public func readHub(
  _ tree: some ContentTree, kinds: [Kind] = Kind.builtIn, asOf: Day, jobs: Int,
  attachments: AttachmentReader? = nil, history: @Sendable () async -> ContentHistory? = { nil }
) async throws -> ReadHub {
  async let known = history()
  let parsed = try await parse(tree, kinds: kinds, jobs: jobs)
  return try await readHub(parsed, asOf: asOf, jobs: jobs, history: known) { hub in
    let faulty = Set(parsed.diagnostics.lazy.filter { $0.severity == .error }.map { ByteText($0.file) })
    guard let attachments else { return nil }
    return try await readFileTexts(hub, leavingOut: faulty, in: tree, attachments, jobs: jobs)
  }
}

/// Links and checks parsed content.
///
/// - Parameters:
///   - asOf: the day on which freshness is judged.
///   - jobs: how many checks run at the same time.
///   - history: what Git knows of the content.
///   - fileTexts: reads the files that the hub's entries name; `nil` where they stay closed.
/// - Throws: what `fileTexts` throws.
public func readHub(
  _ parsed: ParsedContent, asOf: Day, jobs: Int, history known: ContentHistory?,
  fileTexts: (Hub) async throws -> FileTexts? = { _ in nil }
) async throws -> ReadHub {
  var clock = StageClock()
  let linked = link(parsed, asOf: asOf)
  clock.lap("link")
  let history = known.flatMap { History(linked.hub, $0) }
  clock.lap("history")
  let proofUses = try await ProofUses.find(in: linked.hub, jobs: jobs)
  clock.lap("find proof")
  let texts = try await fileTexts(linked.hub)
  clock.lap("attachments")
  let found = try await judge(linked.hub, history, proofUses, texts, jobs: jobs)
  var unchecked: Set<DiagnosticCode> = history == nil ? [.agreedByOthers] : []
  if texts?.isComplete != true { unchecked.insert(.unsearchableFile) }
  let suppression = Suppression(hub: linked.hub, unchecked: unchecked)
  let all = linked.diagnostics + found
  let diagnostics = suppression.apply(to: parsed.settingsAreUnreadable ? all.filter(isCertain) : all).sorted()
  clock.lap("check")
  return ReadHub(
    hub: linked.hub, history: history, proofUses: proofUses, fileTexts: texts, diagnostics: diagnostics,
    timings: parsed.timings + clock.laps)
}

/// Whether a fault is one whatever `hub.yml` says, which can't be read: it may declare kinds, fields, words and people.
private func isCertain(_ diagnostic: Diagnostic) -> Bool {
  let uncertain: Set<DiagnosticCode> = [
    .misplacedFile, .unknownField, .unknownValue, .unknownReference, .unknownOwner, .deadLink,
  ]
  return diagnostic.file == SettingsDecoder.path || !uncertain.contains(diagnostic.code)
}

/// Joins parsed entries into a hub.
///
/// - Returns: the hub, and what is wrong with files, settings and references.
public func link(_ parsed: ParsedContent, asOf: Day) -> (hub: Hub, diagnostics: [Diagnostic]) {
  var linking = Linking(settings: parsed.settings, kinds: parsed.kinds, asOf: asOf)
  let hub = linking.link(parsed.entries.map(\.entry), attachments: parsed.attachments)
  return (hub, parsed.diagnostics + parsed.entries.flatMap(\.diagnostics) + linking.diagnostics)
}

/// Runs every check over a linked hub.
///
/// - Parameters:
///   - history: what Git knows of the entries; checks that need it say nothing without.
///   - proofUses: where texts repeat what proof points say.
///   - fileTexts: the texts of the files that entries name; checks that need them say nothing without.
///   - jobs: how many checks run at the same time.
/// - Returns: what they found, before `allow` takes anything away.
public func judge(
  _ hub: Hub, _ history: History?, _ proofUses: ProofUses, _ fileTexts: FileTexts? = nil, jobs: Int
) async throws -> [Diagnostic] {
  let context = CheckContext(hub: hub, history: history, proofUses: proofUses, fileTexts: fileTexts)
  return try await inParallel(checks, jobs: jobs) { $0(context) }.flatMap { $0 }
}

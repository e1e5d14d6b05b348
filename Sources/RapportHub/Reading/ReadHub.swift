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
///   - codeOwners: the CODEOWNERS file to check.
///   - history: what Git knows of the tree; asked while the content is read.
/// - Throws: what the machine refuses: a folder that can't be opened, a file that vanished.
public func readHub(
  _ tree: some ContentTree, kinds: [Kind] = Kind.builtIn, asOf: Day, jobs: Int,
  attachments: AttachmentReader? = nil, codeOwners: CodeOwnersFile? = nil,
  history: @Sendable () async -> ContentHistory? = { nil }
) async throws -> ReadHub {
  async let known = history()
  let parsed = try await parse(tree, kinds: kinds, jobs: jobs)
  return try await judge(
    link(parsed, asOf: asOf, jobs: jobs, history: known, attachments: attachments.map { ($0, tree) }),
    codeOwners: codeOwners, jobs: jobs)
}

/// Links and checks parsed content, with the files that entries name left closed.
///
/// - Parameters:
///   - asOf: the day on which freshness is judged.
///   - jobs: how many checks run at the same time.
///   - history: what Git knows of the content.
public func readHub(
  _ parsed: ParsedContent, asOf: Day, jobs: Int, history: ContentHistory?
) async throws -> ReadHub {
  try await judge(link(parsed, asOf: asOf, jobs: jobs, history: history), jobs: jobs)
}

/// A hub whose entries are linked, before any check has looked at it.
public struct LinkedHub: Sendable {
  public let hub: Hub
  let history: History?
  let proofUses: ProofUses
  let fileTexts: FileTexts?
  /// What is wrong with files, settings and references.
  let diagnostics: [Diagnostic]
  let settingsAreUnreadable: Bool
  let timings: [Timing]

  /// The hub with what is known to be wrong before any check has looked at it.
  public var unjudged: ReadHub {
    ReadHub(
      hub: hub, history: history, proofUses: proofUses, fileTexts: fileTexts,
      diagnostics: settingsAreUnreadable ? diagnostics.filter(isCertain) : diagnostics, timings: timings)
  }
}

/// Links parsed content, with all that checks and pages need to know about it.
///
/// - Parameters:
///   - asOf: the day on which freshness is judged.
///   - jobs: how many chunks are worked on at the same time.
///   - history: what Git knows of the content.
///   - attachments: reads the files that entries name, in the tree that was parsed; `nil` to leave them closed.
///   - previous: what was linked before, and the paths of files that may have changed since: texts of others are taken
///     from there.
/// - Throws: what the tree throws.
public func link(
  _ parsed: ParsedContent, asOf: Day, jobs: Int, history known: ContentHistory?,
  attachments: (reader: AttachmentReader, tree: any ContentTree)? = nil,
  reusing previous: (hub: LinkedHub, changed: Set<ByteText>)? = nil
) async throws -> LinkedHub {
  var clock = StageClock()
  let linked = link(parsed, asOf: asOf)
  clock.lap("link")
  let history = known.flatMap { History(linked.hub, $0) }
  clock.lap("history")
  let proofUses = try await ProofUses.find(
    in: linked.hub, jobs: jobs, reusing: previous?.hub.proofUses)
  clock.lap("find proof")
  var texts: FileTexts?
  if let attachments {
    let faulty = Set(parsed.diagnostics.lazy.filter { $0.severity == .error }.map { ByteText($0.file) })
    let known = previous.flatMap { previous in previous.hub.fileTexts.map { ($0, previous.changed) } }
    texts = try await readFileTexts(
      linked.hub, leavingOut: faulty, in: attachments.tree, attachments.reader, jobs: jobs, reusing: known)
  }
  clock.lap("attachments")
  return LinkedHub(
    hub: linked.hub, history: history, proofUses: proofUses, fileTexts: texts,
    diagnostics: linked.diagnostics,
    settingsAreUnreadable: parsed.settingsAreUnreadable, timings: parsed.timings + clock.laps)
}

/// Checks a linked hub.
///
/// - Parameters:
///   - codeOwners: the CODEOWNERS file of the repository, to be checked as well.
///   - jobs: how many checks run at the same time.
public func judge(
  _ linked: LinkedHub, codeOwners: CodeOwnersFile? = nil, jobs: Int
) async throws -> ReadHub {
  var clock = StageClock()
  let found = try await judge(
    linked.hub, linked.history, linked.proofUses, linked.fileTexts, codeOwners, jobs: jobs)
  let all = linked.diagnostics + found
  var unchecked: Set<DiagnosticCode> = linked.history == nil ? [.agreedByOthers] : []
  if linked.fileTexts?.isComplete != true { unchecked.insert(.unsearchableFile) }
  if codeOwners == nil { unchecked.insert(.staleOwners) }
  let suppression = Suppression(hub: linked.hub, unchecked: unchecked)
  let kept = suppression.apply(to: linked.settingsAreUnreadable ? all.filter(isCertain) : all).sorted()
  clock.lap("check")
  return ReadHub(
    hub: linked.hub, history: linked.history, proofUses: linked.proofUses, fileTexts: linked.fileTexts,
    diagnostics: kept, timings: linked.timings + clock.laps)
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
  let hub = linking.link(
    parsed.entries.map(\.entry), attachments: parsed.layout.attachments,
    tables: parsed.tables.compactMap(\.table))
  let found = parsed.entries.flatMap(\.diagnostics) + parsed.tables.flatMap(\.diagnostics)
  return (hub, parsed.diagnostics + found + linking.diagnostics)
}

/// Runs every check over a linked hub.
///
/// - Parameters:
///   - history: what Git knows of the entries; checks that need it say nothing without.
///   - proofUses: where texts repeat what proof points say.
///   - fileTexts: the texts of the files that entries name; checks that need them say nothing without.
///   - codeOwners: the CODEOWNERS file of the repository.
///   - jobs: how many checks run at the same time.
/// - Returns: what they found, before `allow` takes anything away.
public func judge(
  _ hub: Hub, _ history: History?, _ proofUses: ProofUses, _ fileTexts: FileTexts? = nil,
  _ codeOwners: CodeOwnersFile? = nil, jobs: Int
) async throws -> [Diagnostic] {
  let context = CheckContext(
    hub: hub, history: history, proofUses: proofUses, fileTexts: fileTexts, codeOwners: codeOwners)
  return try await inParallel(checks, jobs: jobs) { $0(context) }.flatMap { $0 }
}

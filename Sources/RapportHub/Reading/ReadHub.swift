public import RapportAttachments
public import RapportBase
public import RapportContent
public import RapportDiagnostics

/// Everything in a content folder, and everything wrong with it.
public struct ReadHub: Sendable {
  /// As complete as could be read: faulty entries are included, so that links to them work.
  public let hub: Hub
  /// What Git knows about its entries; `nil` without Git.
  public let history: History?
  /// Where texts repeat what proof points say.
  public let proofUses: ProofUses
  /// Texts of the files that its entries name; `nil` if none were read.
  public let fileTexts: FileTexts?
  /// Sorted by path and position.
  public let diagnostics: [Diagnostic]
  /// Findings of the checks of fields, before `hub.yml` silences any.
  let fieldFindings: [Diagnostic]
  /// Seconds taken by each stage, in order.
  public let timings: [Timing]

  /// Whether any diagnostic is an error, which stops a build.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads, parses, links and checks a content folder. Nothing is written, and faulty
/// content never makes it throw.
///
/// - Parameters:
///   - kinds: the kinds every hub has; `hub.yml` may declare more.
///   - asOf: the day for which freshness and expiry are judged.
///   - jobs: how many chunks are processed in parallel.
///   - attachments: reads the files that entries name; `nil` to skip them.
///   - codeOwners: the CODEOWNERS file to check.
///   - history: what Git knows about the tree; called while the content is being read.
/// - Throws: an error of the file system: a folder that can't be opened, a file that vanished.
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

/// Links and checks parsed content without reading the files that entries name.
///
/// - Parameters:
///   - asOf: the day for which freshness and expiry are judged.
///   - jobs: how many checks run in parallel.
///   - history: what Git knows about the content.
/// - Throws: `CancellationError` once the task is cancelled.
public func readHub(
  _ parsed: ParsedContent, asOf: Day, jobs: Int, history: ContentHistory?
) async throws -> ReadHub {
  try await judge(link(parsed, asOf: asOf, jobs: jobs, history: history), jobs: jobs)
}

/// Checks a linked hub.
///
/// - Parameters:
///   - codeOwners: the repository's CODEOWNERS file, to be checked as well.
///   - jobs: how many checks run in parallel.
///   - previous: an earlier result. If only body text has changed since, the findings
///     about fields are taken from it.
/// - Throws: `CancellationError` once the task is cancelled.
public func judge(
  _ linked: LinkedHub, codeOwners: CodeOwnersFile? = nil, jobs: Int, reusing previous: ReadHub? = nil
) async throws -> ReadHub {
  var clock = StageClock()
  let context = CheckContext(
    hub: linked.hub, history: linked.history, proofUses: linked.proofUses, fileTexts: linked.fileTexts,
    codeOwners: codeOwners)
  let kept = previous.flatMap { previous in
    previous.hub.outline === linked.hub.outline && previous.history == linked.history
      ? previous.fieldFindings : nil
  }
  let checks = checksOfTexts + (kept == nil ? checksOfFields : [])
  // Few checks take long, so each is a chunk of its own.
  let found = try await inParallel(checks, jobs: jobs, chunkSize: 1) { $0(context) }
  let ofFields = kept ?? found.dropFirst(checksOfTexts.count).flatMap { $0 }
  let all = linked.diagnostics + found.prefix(checksOfTexts.count).joined() + ofFields
  var unchecked: Set<DiagnosticCode> = linked.history == nil ? [.agreedByOthers] : []
  if linked.fileTexts?.isComplete != true { unchecked.insert(.unsearchableFile) }
  if codeOwners == nil { unchecked.insert(.staleOwners) }
  let suppression = Suppression(hub: linked.hub, unchecked: unchecked)
  let diagnostics = suppression.apply(to: linked.content.certain(all)).sorted()
  clock.lap("check")
  return ReadHub(
    hub: linked.hub, history: linked.history, proofUses: linked.proofUses, fileTexts: linked.fileTexts,
    diagnostics: diagnostics, fieldFindings: ofFields, timings: linked.timings + clock.laps)
}

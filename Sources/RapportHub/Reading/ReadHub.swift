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
  /// What the checks of fields found, before anything was silenced.
  let fieldFindings: [Diagnostic]
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

/// Checks a linked hub.
///
/// - Parameters:
///   - codeOwners: the CODEOWNERS file of the repository, to be checked as well.
///   - jobs: how many checks run at the same time.
///   - previous: a hub that was judged before: where nothing but texts below fields is other, what was found in fields is
///     taken from there.
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
  // Few take long: each is a chunk.
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

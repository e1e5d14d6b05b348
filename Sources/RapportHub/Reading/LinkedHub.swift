public import RapportAttachments
public import RapportBase
public import RapportContent
public import RapportDiagnostics

/// A hub whose entries are linked, before any checks have run.
public struct LinkedHub: Sendable {
  public let hub: Hub
  /// What Git knows about its entries; `nil` without Git.
  public let history: History?
  let proofUses: ProofUses
  let fileTexts: FileTexts?
  /// The parsed content it was linked from.
  let content: ParsedContent
  /// The Git history it was linked with.
  let gitHistory: ContentHistory?
  /// Problems with references.
  let linkFindings: [Diagnostic]
  let timings: [Timing]

  /// Changes whenever `hub.yml` does: a checksum of its bytes, empty if there is no file.
  public var settingsChecksum: String { content.reading.checksum }

  /// Problems with files, settings and references.
  var diagnostics: [Diagnostic] { content.findings + linkFindings }

  /// The hub with the problems known so far, before any checks have run.
  public var unjudged: ReadHub {
    ReadHub(
      hub: hub, history: history, proofUses: proofUses, fileTexts: fileTexts,
      diagnostics: content.certain(diagnostics), fieldFindings: [], timings: timings)
  }

  /// The hub updated from content that differs from this one's only in body text; otherwise `nil`.
  fileprivate func hub(of other: ParsedContent, asOf: Day) -> Hub? {
    guard asOf == hub.asOf, other.reading === content.reading,
      other.entries.count == content.entries.count,
      other.layout.attachments == content.layout.attachments,
      other.tables.elementsEqual(content.tables, by: ===)
    else { return nil }
    return hub.replacing(
      zip(other.entries, content.entries).filter { $0.entry !== $1.entry }.map(\.0.entry))
  }
}

/// Links parsed content and gathers everything that checks and pages need to know about it.
///
/// - Parameters:
///   - asOf: the day for which freshness and expiry are judged.
///   - jobs: how many chunks are processed in parallel.
///   - history: what Git knows about the content.
///   - attachments: reads the files that entries name, from the tree that was parsed; `nil` to skip them.
///   - previous: an earlier result, and the paths of files that may have changed since. Texts of other files
///     are taken from it, and so is the outline if only body text changed.
/// - Throws: any error of the tree.
public func link(
  _ parsed: ParsedContent, asOf: Day, jobs: Int, history known: ContentHistory?,
  attachments: (reader: AttachmentReader, tree: any ContentTree)? = nil,
  reusing previous: (hub: LinkedHub, changed: Set<ByteText>)? = nil
) async throws -> LinkedHub {
  var clock = StageClock()
  let kept = previous.flatMap { previous in
    previous.hub.hub(of: parsed, asOf: asOf).map { (hub: $0, findings: previous.hub.linkFindings) }
  }
  let (hub, findings) = kept ?? joined(parsed, asOf: asOf)
  clock.lap("link")
  let before = kept == nil ? nil : previous?.hub
  let history: History?
  if let before, before.gitHistory == known {
    history = before.history
  } else {
    history = known.flatMap { History(hub, $0) }
  }
  clock.lap("history")
  let proofUses = try await ProofUses.find(in: hub, jobs: jobs, reusing: previous?.hub.proofUses)
  clock.lap("find proof")
  var texts: FileTexts?
  if let before, let known = before.fileTexts, previous?.changed.contains(where: \.isAttachment) == false {
    texts = known
  } else if let attachments {
    let faulty = Set(parsed.diagnostics.lazy.filter { $0.severity == .error }.map { ByteText($0.file) })
    let known = previous.flatMap { previous in previous.hub.fileTexts.map { ($0, previous.changed) } }
    texts = try await readFileTexts(
      hub, leavingOut: faulty, in: attachments.tree, attachments.reader, jobs: jobs, reusing: known)
  }
  clock.lap("attachments")
  return LinkedHub(
    hub: hub, history: history, proofUses: proofUses, fileTexts: texts, content: parsed, gitHistory: known,
    linkFindings: findings, timings: parsed.timings + clock.laps)
}

/// Joins parsed entries into a hub.
///
/// - Returns: the hub, and problems with files, settings and references.
public func link(_ parsed: ParsedContent, asOf: Day) -> (hub: Hub, diagnostics: [Diagnostic]) {
  let (hub, findings) = joined(parsed, asOf: asOf)
  return (hub, parsed.findings + findings)
}

private func joined(_ parsed: ParsedContent, asOf: Day) -> (hub: Hub, findings: [Diagnostic]) {
  var linking = Linking(settings: parsed.settings, kinds: parsed.kinds, asOf: asOf)
  let hub = linking.link(
    parsed.entries.map(\.entry), attachments: parsed.layout.attachments,
    tables: parsed.tables.compactMap(\.table))
  return (hub, linking.diagnostics)
}

extension ByteText {
  /// Whether a path below the content folder is that of an attachment.
  fileprivate var isAttachment: Bool { text.begins(with: "files/") }
}

extension ParsedContent {
  /// Problems with files and settings.
  fileprivate var findings: [Diagnostic] {
    diagnostics + entries.flatMap(\.diagnostics) + tables.flatMap(\.diagnostics)
  }

  /// The diagnostics that are certain. If `hub.yml` can't be read, it may declare kinds, fields, words and
  /// people we don't know about, so findings that depend on those are dropped.
  func certain(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard settingsAreUnreadable else { return diagnostics }
    let uncertain: Set<DiagnosticCode> = [
      .misplacedFile, .unknownField, .unknownValue, .unknownReference, .unknownOwner, .deadLink,
    ]
    return diagnostics.filter { $0.file == SettingsDecoder.path || !uncertain.contains($0.code) }
  }
}

public import RapportContent
public import RapportDiagnostics
public import RapportHub

/// The changes from one state of a hub to another: a value, computed only from the two.
///
/// Lists are in the order of the newer hub, removed things in that of the older one.
public struct HubDiff: Sendable {
  public internal(set) var added: [Subject] = []
  public internal(set) var changed: [EntryChange] = []
  public internal(set) var retired: [Retirement] = []
  /// New texts that say nearly what something else says, and didn't before.
  public internal(set) var repetitions: [Repetition] = []
  public internal(set) var removed: [Subject] = []
  /// Addresses that no longer lead anywhere.
  public internal(set) var lostAddresses: [LostAddress] = []
  /// What teams agreed to and what says something else now.
  public internal(set) var agreements: [AgreementChange] = []
  /// Who should read the change.
  public internal(set) var reviewers: [Reviewer] = []
  /// New and changed answers for reps.
  public internal(set) var answers: [AnswerChange] = []
  public internal(set) var brokenReferences: [DanglingReference] = []
  public internal(set) var repairedReferences: [DanglingReference] = []
  /// Personas at stages with more, less or different content.
  public internal(set) var cells: [CellChange] = []
  /// Objections that got their first proof, and objections that lost their last.
  public internal(set) var firstProofs: [ProofChange] = []
  public internal(set) var lostProofs: [ProofChange] = []
  /// What is wrong now and wasn't, and the other way round. Lines don't matter: a fault that moved is the
  /// same one.
  public internal(set) var newDiagnostics: [Diagnostic] = []
  public internal(set) var resolvedDiagnostics: [Diagnostic] = []
  /// Settings of `hub.yml` that have other values.
  public internal(set) var settings: [SettingChange] = []
  /// Files with other bytes, where nothing else says so.
  public internal(set) var files: [FileChange] = []
  public let before: Side
  public let after: Side

  /// One of the two states.
  public struct Side: Sendable {
    public var entries: Int
    public var errors: Int
    public var warnings: Int
    /// Entries with errors, which can't be compared.
    public var unreadable: [Subject]
  }

  /// An entry in the report.
  public struct Subject: Sendable, Hashable {
    public var key: EntryKey
    /// The kind's label on pages.
    public var kind: String
    public var title: String
    /// Path of its file, relative to the content folder.
    public var path: String
  }

  /// An entry that was live and is retired now.
  public struct Retirement: Sendable, Hashable {
    public var subject: Subject
    /// The title of the entry to use instead.
    public var replacement: String?
  }

  /// An entry that says nearly what another one says.
  public struct Repetition: Sendable, Hashable {
    /// What is new, or was changed; of two such, the later one.
    public var subject: Subject
    public var other: Subject
    /// How much they share, in percent, and the longest passage that both have.
    public var percent: Int
    public var shared: String
  }

  /// The address of a page that the site no longer has; nothing redirects from it.
  public struct LostAddress: Sendable, Hashable {
    /// The page's path, relative to the site's root.
    public var path: String
    public var title: String
  }

  /// An objection and what became of its proof.
  public struct ProofChange: Sendable, Hashable {
    public var subject: Subject
    /// Titles of the assets that prove it, or proved it.
    public var proof: [String]
  }

  /// A reference to a missing entry, on one of the two sides.
  public struct DanglingReference: Sendable, Hashable {
    public var subject: Subject
    /// The field that contains it.
    public var field: String
    public var target: EntryKey
  }

  /// Whether no compared part differs.
  public var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && retired.isEmpty && removed.isEmpty && lostAddresses.isEmpty
      && answers.isEmpty && brokenReferences.isEmpty && repairedReferences.isEmpty && cells.isEmpty
      && firstProofs.isEmpty && lostProofs.isEmpty && newDiagnostics.isEmpty && resolvedDiagnostics.isEmpty
      && settings.isEmpty && files.isEmpty
  }

  /// Personas at stages for which the change fills a gap.
  public var closedGaps: [CellChange] { cells.filter(\.closesGap) }

  /// Personas at stages for which it opens one.
  public var openedGaps: [CellChange] { cells.filter(\.opensGap) }

  /// Compares two states of a hub, each as `readHub` gives it.
  ///
  /// - Parameters:
  ///   - content: files that differ, below the content folder.
  ///   - templates: files that differ, below `templates/`.
  public init(
    before: ReadHub, after: ReadHub, content: [FileDifference] = [], templates: [FileDifference] = []
  ) {
    let found = HubDiff.faults(before: before, after: after)
    self.before = Side(before, found.before)
    self.after = Side(after, found.after)
    let pairing = Pairing(before: before.hub, after: after.hub)
    compareEntries(pairing)
    compareAgreements(pairing)
    findReviewers(pairing)
    lostAddresses = Addresses(before.hub).lost(in: Addresses(after.hub))
    answers = pairing.pairs.compactMap { AnswerChange($0, pairing) } + pairing.addedAnswers
    compareReferences(pairing)
    cells = CellComparison(pairing).changes
    compareProofs(pairing)
    compareRepetitions(pairing)
    compareDiagnostics(found.before, found.after, pairing)
    settings = SettingsComparison(before: before.hub, after: after.hub).changes
    compareFiles(content, templates, pairing)
  }

  /// What is wrong on both sides. That there was no hub yet was no fault.
  private static func faults(
    before: ReadHub, after: ReadHub
  ) -> (before: [Diagnostic], after: [Diagnostic]) {
    let isFirst = !after.diagnostics.contains { $0.code == .missingHubFile }
    return (before.diagnostics.filter { !isFirst || $0.code != .missingHubFile }, after.diagnostics)
  }
}

extension HubDiff.Side {
  init(_ read: ReadHub, _ diagnostics: [Diagnostic]) {
    entries = read.hub.entries.count
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count - errors
    unreadable = read.hub.entries.filter(\.isBroken).map(HubDiff.Subject.init)
  }
}

extension HubDiff.Subject {
  init(_ entry: Entry) {
    key = entry.key
    kind = entry.kind.label
    title = entry.title
    path = entry.path
  }
}

public import RapportContent
public import RapportDiagnostics
public import RapportHub

/// The changes from one state of a hub to another, computed from the two states alone.
///
/// Lists are in the order of the newer hub; removed things are in the order of the older one.
public struct HubDiff: Sendable {
  /// Entries that only the newer hub has.
  public internal(set) var added: [Subject] = []
  /// Entries in both hubs whose content differs.
  public internal(set) var changed: [EntryChange] = []
  /// Entries that were live and are now retired.
  public internal(set) var retired: [Retirement] = []
  /// New or changed entries that say nearly the same as another one, and didn't before.
  public internal(set) var repetitions: [Repetition] = []
  /// Entries that only the older hub has.
  public internal(set) var removed: [Subject] = []
  /// Paths of pages that no longer lead anywhere.
  public internal(set) var lostAddresses: [LostAddress] = []
  /// Entries that teams agreed to and that have changed since.
  public internal(set) var agreements: [AgreementChange] = []
  /// Who should review the change.
  public internal(set) var reviewers: [Reviewer] = []
  /// New and changed answers to objections.
  public internal(set) var answers: [AnswerChange] = []
  /// References to missing entries that are new.
  public internal(set) var brokenReferences: [DanglingReference] = []
  /// References to missing entries that are gone.
  public internal(set) var repairedReferences: [DanglingReference] = []
  /// Coverage cells with more, less or different content.
  public internal(set) var cells: [CellChange] = []
  /// Objections that got their first proof.
  public internal(set) var firstProofs: [ProofChange] = []
  /// Objections that lost their last proof.
  public internal(set) var lostProofs: [ProofChange] = []
  /// Problems that are new. Positions don't matter: a problem that only moved is the same one.
  public internal(set) var newDiagnostics: [Diagnostic] = []
  /// Problems that are gone.
  public internal(set) var resolvedDiagnostics: [Diagnostic] = []
  /// Settings in `hub.yml` whose values changed.
  public internal(set) var settings: [SettingChange] = []
  /// Files whose bytes changed, if nothing else says so.
  public internal(set) var files: [FileChange] = []
  /// The older state.
  public let before: Side
  /// The newer state.
  public let after: Side

  /// One of the two states.
  public struct Side: Sendable {
    /// How many entries there are.
    public var entries: Int
    /// How many errors its content has.
    public var errors: Int
    /// How many warnings its content has.
    public var warnings: Int
    /// Entries with errors, which can't be compared.
    public var unreadable: [Subject]
  }

  /// An entry in the report.
  public struct Subject: Sendable, Hashable {
    public var key: EntryKey
    /// The kind's label on pages.
    public var kind: String
    /// The title of the entry.
    public var title: String
    /// Path of its file, relative to the content folder.
    public var path: String
  }

  /// An entry that was live and is now retired.
  public struct Retirement: Sendable, Hashable {
    public var subject: Subject
    /// The title of the entry to use instead, if any.
    public var replacement: String?
  }

  /// An entry that says nearly the same as another one.
  public struct Repetition: Sendable, Hashable {
    /// The new or changed entry; if both are, the later one.
    public var subject: Subject
    /// The entry it repeats.
    public var other: Subject
    /// How much they share, in percent.
    public var percent: Int
    /// The longest passage that both contain.
    public var shared: String
  }

  /// The path of a page that the site no longer has and that doesn't redirect.
  public struct LostAddress: Sendable, Hashable {
    /// The page's path relative to the site's root.
    public var path: String
    /// The title of the page that was there.
    public var title: String
  }

  /// An objection whose proof changed.
  public struct ProofChange: Sendable, Hashable {
    /// The objection.
    public var subject: Subject
    /// Titles of what proves it now, or used to.
    public var proof: [String]
  }

  /// A reference to a missing entry, on one of the two sides.
  public struct DanglingReference: Sendable, Hashable {
    /// The entry that contains the reference.
    public var subject: Subject
    /// The field that contains it.
    public var field: String
    /// The missing entry.
    public var target: EntryKey
  }

  /// Whether nothing differs.
  public var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && retired.isEmpty && removed.isEmpty && lostAddresses.isEmpty
      && answers.isEmpty && brokenReferences.isEmpty && repairedReferences.isEmpty && cells.isEmpty
      && firstProofs.isEmpty && lostProofs.isEmpty && newDiagnostics.isEmpty && resolvedDiagnostics.isEmpty
      && settings.isEmpty && files.isEmpty
  }

  /// Coverage cells in which the change closes a gap.
  public var closedGaps: [CellChange] { cells.filter(\.closesGap) }

  /// Coverage cells in which the change opens a gap.
  public var openedGaps: [CellChange] { cells.filter(\.opensGap) }

  /// Compares two states of a hub, each from `readHub`.
  ///
  /// - Parameters:
  ///   - content: files that differ below the content folder.
  ///   - templates: files that differ below `templates/`.
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

  /// The problems on both sides. A hub that doesn't exist yet counts as having none.
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

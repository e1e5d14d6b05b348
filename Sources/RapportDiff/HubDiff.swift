public import RapportDiagnostics
public import RapportHub

/// What one state of a hub does to another: a value, computed from the two and nothing else.
///
/// Lists are in the order of the newer hub, what is gone in that of the older one.
public struct HubDiff: Sendable {
  public internal(set) var added: [Subject] = []
  public internal(set) var changed: [EntryChange] = []
  public internal(set) var retired: [Retirement] = []
  public internal(set) var removed: [Subject] = []
  /// Addresses that lead nowhere any more.
  public internal(set) var lostAddresses: [LostAddress] = []
  /// What reps will say that they didn't, or not so.
  public internal(set) var answers: [AnswerChange] = []
  public internal(set) var brokenReferences: [DanglingReference] = []
  public internal(set) var mendedReferences: [DanglingReference] = []
  /// Personas at stages that have more, less or other content.
  public internal(set) var cells: [CellChange] = []
  /// Objections that nothing proved, and that something proves now; and the other way round.
  public internal(set) var firstProofs: [ProofChange] = []
  public internal(set) var lostProofs: [ProofChange] = []
  /// What is wrong now and wasn't, and the other way round. Lines don't count: a fault that moved is the same one.
  public internal(set) var newDiagnostics: [Diagnostic] = []
  public internal(set) var resolvedDiagnostics: [Diagnostic] = []
  public let before: Side
  public let after: Side

  /// One of the two states.
  public struct Side: Sendable {
    public var entries: Int
    public var errors: Int
    public var warnings: Int
    /// Entries with errors: what they say can't be compared.
    public var unreadable: [Subject]
  }

  /// An entry that something is told about.
  public struct Subject: Sendable, Hashable {
    public var key: EntryKey
    /// The kind as pages name it.
    public var kind: String
    public var title: String
    /// Of its file, below the content folder.
    public var path: String
  }

  public struct Retirement: Sendable, Hashable {
    public var subject: Subject
    /// The title of what is to be used instead.
    public var replacement: String?
  }

  public struct LostAddress: Sendable, Hashable {
    /// The page's path, below the site's root.
    public var path: String
    public var title: String
  }

  public struct ProofChange: Sendable, Hashable {
    public var subject: Subject
    /// Titles of what proves it, or proved it.
    public var proof: [String]
  }

  /// A reference to an entry that isn't there, on one of the two sides.
  public struct DanglingReference: Sendable, Hashable {
    public var subject: Subject
    /// The field in which it stands.
    public var field: String
    public var target: EntryKey
  }

  /// Whether nothing that is compared differs.
  public var isEmpty: Bool {
    added.isEmpty && changed.isEmpty && retired.isEmpty && removed.isEmpty && lostAddresses.isEmpty
      && answers.isEmpty && brokenReferences.isEmpty && mendedReferences.isEmpty && cells.isEmpty
      && firstProofs.isEmpty && lostProofs.isEmpty && newDiagnostics.isEmpty && resolvedDiagnostics.isEmpty
  }

  /// Personas at stages for which the change fills a gap.
  public var closedGaps: [CellChange] { cells.filter(\.closesGap) }

  /// Personas at stages for which it opens one.
  public var openedGaps: [CellChange] { cells.filter(\.opensGap) }

  /// Compares two states of a hub, each as `readHub` gives it.
  public init(before: ReadHub, after: ReadHub) {
    self.before = Side(before)
    self.after = Side(after)
    let pairing = Pairing(before: before.hub, after: after.hub)
    compareEntries(pairing)
    lostAddresses = Addresses(before.hub).lost(in: Addresses(after.hub))
    answers = pairing.pairs.compactMap { AnswerChange($0, pairing) } + pairing.addedAnswers
    compareReferences(pairing)
    cells = CellComparison(before: before.hub, after: after.hub).changes
    compareProofs(pairing)
    compareDiagnostics(before.diagnostics, after.diagnostics, pairing)
  }
}

extension HubDiff.Side {
  init(_ read: ReadHub) {
    entries = read.hub.entries.count
    errors = read.diagnostics.count { $0.severity == .error }
    warnings = read.diagnostics.count - errors
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

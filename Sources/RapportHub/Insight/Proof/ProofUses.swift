import RapportBase
import RapportContent
public import RapportDiagnostics

/// Where texts in the hub repeat proof points.
public struct ProofUses: Sendable {
  /// A sentence that repeats a proof point.
  public struct Use: Sendable {
    /// The proof point that is repeated.
    public var proof: EntryIndex
    /// The entry that repeats it.
    public var entry: EntryIndex
    /// The field that contains the sentence; `nil` for the body.
    public var field: String?
    /// Where in the file the sentence begins, or the number that differs from the proof's.
    public var position: SourcePosition
    /// The number that differs from the proof's, if any.
    public var contradiction: Contradiction?
  }

  /// Two numbers that should be the same.
  public struct Contradiction: Sendable {
    /// The number in the text, as written.
    public var found: String
    /// The number in the proof, as written.
    public var expected: String
    /// The sentence of the proof.
    public var phrase: String
  }

  /// In the order of the entries that contain them, and of their position there.
  public let all: [Use]
  private let byProof: [EntryIndex: [Use]]
  /// The phrases that were searched for.
  private let phrases: [ProofPhrase]
  /// The entries that were read, with what was found in each.
  private let found: [Read]

  private struct Read: Sendable {
    var index: EntryIndex
    var entry: Entry
    var uses: [Use]
  }

  /// Where a proof point is repeated.
  public func uses(of proof: EntryIndex) -> [Use] { byProof[proof] ?? [] }

  private init(_ phrases: [ProofPhrase], _ found: [Read]) {
    self.phrases = phrases
    self.found = found
    all = found.flatMap(\.uses)
    byProof = Dictionary(grouping: all, by: \.proof)
  }

  /// Searches all entries except notes, which quote buyers.
  ///
  /// - Parameter previous: an earlier result. If the phrases and the entries are the same and in the same
  ///   order, only entries that were read again are searched.
  /// - Throws: `CancellationError` once the task is cancelled.
  public static func find(
    in hub: Hub, jobs: Int, reusing previous: ProofUses? = nil
  ) async throws -> ProofUses {
    let numberWords = NumberWords()
    let phrases = hub.proofPhrases(numberWords)
    guard !phrases.isEmpty else { return ProofUses([], []) }
    let readers = hub.indices.filter { !hub.entries[$0].kind.isAppendOnly }
    let known = previous.map { $0.holds(phrases, hub, readers) ? $0.found : [] } ?? []
    let index = PhraseIndex(phrases)
    let texts = Dictionary(firstOf: hub.kinds.map { ($0.name, ProofSearch.textFields(of: $0)) })
    let found = try await inParallel(Array(readers.enumerated()), jobs: jobs) { place, reader in
      let entry = hub.entries[reader]
      if place < known.count, known[place].entry === entry { return known[place] }
      var search = ProofSearch(entry: entry, at: reader, index, numberWords)
      // A proof point's own fields don't count as uses of other proof points.
      if entry.kind.name != "proof" { search.searchFields(texts[entry.kind.name] ?? []) }
      search.searchBody()
      return Read(index: reader, entry: entry, uses: search.uses)
    }
    return ProofUses(phrases, found)
  }

  /// Whether the phrases and the entries are the same as before, so that the indices still apply.
  private func holds(_ phrases: [ProofPhrase], _ hub: Hub, _ readers: [EntryIndex]) -> Bool {
    readers.count == found.count && phrases == self.phrases
      && zip(readers, found).allSatisfy { $0 == $1.index && hub.entries[$0].key == $1.entry.key }
  }
}

import RapportBase
import RapportContent
public import RapportDiagnostics

/// Where texts of the hub repeat what proof points say.
public struct ProofUses: Sendable {
  /// A sentence that repeats a proof point.
  public struct Use: Sendable {
    /// The proof point, and the entry that repeats it.
    public var proof: EntryIndex
    public var entry: EntryIndex
    /// The field in which it does; `nil` for the text below the fields.
    public var field: String?
    public var position: SourcePosition
    /// The number that is another than the proof's.
    public var contradiction: Contradiction?
  }

  /// Two numbers that should be the same.
  public struct Contradiction: Sendable {
    /// As the text has it, and as the proof does.
    public var found: String
    public var expected: String
    /// The proof's sentence.
    public var phrase: String
  }

  /// In the order of the entries that repeat something, and of their texts.
  public let all: [Use]
  private let byProof: [EntryIndex: [Use]]
  /// What was searched for, and the entries that were read, with what was found in each.
  private let phrases: [ProofPhrase]
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

  /// Looks through all entries but notes, which say what buyers said.
  ///
  /// - Parameter previous: what was found before. Where the same is searched for in the same entries in the same order,
  ///   only those that are other objects than before are read.
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
      // What proof points say themselves is no use of others.
      if entry.kind.name != "proof" { search.searchFields(texts[entry.kind.name] ?? []) }
      search.searchBody()
      return Read(index: reader, entry: entry, uses: search.uses)
    }
    return ProofUses(phrases, found)
  }

  /// Whether the same is searched for in the same entries, so that indices mean the same.
  private func holds(_ phrases: [ProofPhrase], _ hub: Hub, _ readers: [EntryIndex]) -> Bool {
    readers.count == found.count && phrases == self.phrases
      && zip(readers, found).allSatisfy { $0 == $1.index && hub.entries[$0].key == $1.entry.key }
  }
}

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

  /// Where a proof point is repeated.
  public func uses(of proof: EntryIndex) -> [Use] { byProof[proof] ?? [] }

  private init(_ all: [Use]) {
    self.all = all
    byProof = Dictionary(grouping: all, by: \.proof)
  }

  /// Looks through all entries but notes, which say what buyers said.
  public static func find(in hub: Hub, jobs: Int) async throws -> ProofUses {
    let numberWords = NumberWords()
    let index = PhraseIndex(hub.proofPhrases(numberWords))
    guard !index.phrases.isEmpty else { return ProofUses([]) }
    let readers = hub.indices.filter { !hub.entries[$0].kind.isAppendOnly }
    let texts = Dictionary(firstOf: hub.kinds.map { ($0.name, ProofSearch.textFields(of: $0)) })
    let found = try await inParallel(readers, jobs: jobs) { entry in
      let kind = hub.entries[entry].kind.name
      var search = ProofSearch(entry: hub.entries[entry], at: entry, index, numberWords)
      // What proof points say themselves is no use of others.
      if kind != "proof" { search.searchFields(texts[kind] ?? []) }
      search.searchBody()
      return search.uses
    }
    return ProofUses(found.flatMap(\.self))
  }
}

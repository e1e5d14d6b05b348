import RapportBase

/// The parts of an index that are about words: the dictionary, the prefixes and the spelling index.
struct TermIndexWriter: Sendable {
  let shards: TermDictionary
  let topDocuments: PrefixTopDocuments
  let spelling: SpellingIndex

  var parts: [IndexPart] { shards.parts + topDocuments.parts + spelling.parts }

  init(
    _ lexicon: Lexicon, _ postings: Postings, _ titles: TitleForms, documents: Int, activeCount: Int,
    jobs: Int
  ) async throws {
    let encoded = try await inParallel(Array(lexicon.words.indices), jobs: jobs) { word in
      TermDictionary.encoded(postings, postings[word])
    }
    let shards = TermDictionary(lexicon, postings, titles, encoded: encoded)
    async let spelling = SpellingIndex(lexicon, postings, titles, documents: documents)
    let wanted = PrefixTopDocuments.wanted(lexicon, shards)
    let best = try await inParallel(wanted, jobs: jobs) { prefix in
      PrefixTopDocuments.best(prefix, lexicon, postings, documents: documents, activeCount: activeCount)
    }
    self.shards = shards
    topDocuments = PrefixTopDocuments(wanted, best: best)
    self.spelling = await spelling
  }
}

import RapportBase

/// The parts of an index that words make: dictionary, heads and spelling.
struct WordParts: Sendable {
  let shards: TermShards
  let heads: PrefixHeads
  let spelling: SpellingBuckets

  var parts: [IndexPart] { shards.parts + heads.parts + spelling.parts }

  init(_ lexicon: Lexicon, _ postings: Postings, documents: Int, live: Int, jobs: Int) async throws {
    let encoded = try await inParallel(Array(lexicon.words.indices), jobs: jobs) { word in
      TermShards.encoded(postings, postings[word])
    }
    let shards = TermShards(lexicon, postings, encoded: encoded)
    async let spelling = SpellingBuckets(lexicon, postings, documents: documents)
    let wanted = PrefixHeads.wanted(lexicon, shards)
    let best = try await inParallel(wanted, jobs: jobs) { prefix in
      PrefixHeads.best(prefix, lexicon, postings, documents: documents, live: live)
    }
    self.shards = shards
    heads = PrefixHeads(wanted, best: best)
    self.spelling = await spelling
  }
}

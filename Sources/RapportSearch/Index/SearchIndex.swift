import RapportBase

/// The index of a hub: files that the engine in `templates/assets/search/` loads one by one, when a query
/// needs them.
///
/// Files are classic scripts, since nothing else loads from disk under the site's Content-Security-Policy.
/// All but `search/index.js` are in a folder named after a hash of their content, so that files of two
/// indexes never mix in a cache.
public struct SearchIndex: Sendable {
  /// In the order of `SearchDocument.values`.
  public let facets: [SearchFacet]
  public let settings: Settings

  /// Settings that don't come from the documents.
  public struct Settings: Sendable {
    /// Code of the hub's language.
    public var language: String
    /// Groups of words or phrases with the same meaning.
    public var synonyms: [[String]]
    /// Groups of words that mean nearly the same in the hub's trade. They count less than `synonyms`.
    public var related: [[String]]
    /// The day from which review ages are counted back, in ISO 8601.
    public var asOf: String

    /// The path in the site of the script that finds entries by meaning. If `nil`, the index has no vectors.
    public var meaningScript: String?

    public init(
      language: String, synonyms: [[String]], related: [[String]] = [], asOf: String,
      meaningScript: String? = nil
    ) {
      self.language = language
      self.synonyms = synonyms
      self.related = related
      self.asOf = asOf
      self.meaningScript = meaningScript
    }
  }

  public init(facets: [SearchFacet], settings: Settings) {
    self.facets = facets
    self.settings = settings
  }

  /// A file of the index.
  public struct File: Sendable {
    /// Path relative to the site's root.
    public var path: String
    public var bytes: [UInt8]
  }

  /// All files of the index.
  ///
  /// - Parameters:
  ///   - count: the number of documents. The index is smaller if similar documents are next to each other.
  ///   - activeCount: how many of them, counted from the first, ordinary searches show. The others, which are
  ///     retired, are found only as pointers to what replaces them.
  ///   - kept: holds the chunks of an earlier index; this index's chunks replace them.
  ///   - document: makes the document with an index. Called from several threads, and twice for a sample of
  ///     the documents of a small hub, whose records are measured first.
  /// - Throws: `CancellationError`.
  public func files(
    count: Int, activeCount: Int, jobs: Int, keeping kept: KeptChunks? = nil,
    document: @Sendable @escaping (Int) -> SearchDocument
  ) async throws -> [File] {
    let perBlock = SearchIndex.recordsPerFile(count, document)
    let ranges = SearchIndex.ranges(count, jobs: jobs, perBlock: perBlock)
    var chunks = try await inParallel(ranges, jobs: jobs, chunkSize: 1) { range in
      if let known = kept?.chunk(range, perBlock: perBlock) { return known }
      // Chunks are large, so cancellation is checked before each document.
      return try DocumentChunk(range, perBlock: perBlock) {
        try Task.checkCancellation()
        return document($0)
      }
    }
    kept?.keep(chunks)
    var counters = chunks.indices.map { chunks[$0].takeCounts() }
    var lexicon = Lexicon(counters)
    let scorer = ImpactScorer(counters)
    var levels = try await inParallel(Array(zip(counters, chunks.map(\.weights))), jobs: jobs) {
      scorer.levels($0, weights: $1)
    }
    let endings = CompoundEndings(lexicon)
    for index in counters.indices {
      endings.add(to: &counters[index], &levels[index], numbers: &lexicon.numbers[index])
    }
    let postings = Postings(counters, lexicon, levels: levels)
    let titles = TitleForms(counters, lexicon)
    let words = try await TermIndexWriter(
      lexicon, postings, titles, documents: count, activeCount: activeCount, jobs: jobs)
    let columns = facets.indices.map { number in
      FacetColumn.part(number, facets[number], chunks.flatMap { $0.values.map { $0[number] } })
    }
    let about =
      columns + [
        FacetColumn.labels(facets), ReviewAgeColumn.part(chunks.flatMap(\.ages)),
        DefaultOrder.part(chunks.flatMap(\.places)),
      ]
    let bundles = SearchIndex.bundled(about)
    let related = RelatedWords.groups(settings.related, in: counters)
    let meaning = try await meaning(counters, lexicon, postings, words.shards, jobs: jobs)
    let parts = words.parts + (meaning?.parts ?? []) + chunks.flatMap(\.blocks)
    let files =
      parts.map(IndexFile.init) + bundles
      + (related.isEmpty ? [] : [IndexFile(RelatedWords.part(related))])
    let folder = try await SearchIndex.folder(files, jobs: jobs)
    let manifest = SearchManifest(
      folder: folder, count: count, activeCount: activeCount, perBlock: perBlock, bundles: bundles,
      settings: settings, hasRelated: !related.isEmpty, facets: facets,
      columns: columns.map(\.script.count), words: words, table: SearchIndex.table(chunks),
      common: common(counters), abbreviations: abbreviations(counters),
      hasCompounds: lexicon.words.contains(where: \.isCompounding), meaning: meaning)
    return [File(path: "search/index.js", bytes: manifest.part.script)]
      + files.map { File(path: "search/\(folder)/\($0.name).js", bytes: $0.script) }
  }

  /// Vectors for what entries are about; `nil` in hubs that are too small to learn them from.
  private func meaning(
    _ counters: [TermFrequencies], _ lexicon: Lexicon, _ postings: Postings, _ dictionary: TermDictionary,
    jobs: Int
  ) async throws -> MeaningFiles? {
    let count = counters.reduce(0) { $0 + $1.ends.count }
    guard settings.meaningScript != nil, count >= MeaningVectors.leastDocuments else { return nil }
    let vectors = try await MeaningVectors(
      StemCounts(counters, lexicon, language: settings.language), keeping: MeaningFiles.kept(postings),
      jobs: jobs)
    return MeaningFiles(vectors, dictionary)
  }

  /// Parts about all documents go into one file as long as it stays small: each request takes time.
  private static func bundled(_ parts: [IndexPart]) -> [IndexFile] {
    let size = parts.reduce(0) { $0 + $1.script.count }
    return size <= maxBundleBytes ? [IndexFile("f", parts)] : parts.map(IndexFile.init)
  }

  /// The maximum size of that file in bytes.
  private static let maxBundleBytes = 24_000

  /// How many records go into a file. In a small hub several, so that a page of results takes few requests.
  /// In a large hub one, so that each result loads only its own. In a very large one two, since hosts limit
  /// the number of files.
  private static func recordsPerFile(_ count: Int, _ document: (Int) -> SearchDocument) -> Int {
    guard count <= smallHub else { return count < 20_000 ? 1 : 2 }
    let sample = stride(from: 0, to: count, by: max(1, count / 16)).map { document($0).record.count }
    let size = max(1, sample.reduce(0, +) / max(1, sample.count))
    return min(maxRecords, max(1, fileBytes / size))
  }

  /// A small hub has at most this many documents, and its record files have about this many bytes.
  private static let smallHub = 400
  private static let fileBytes = 24_000
  /// Records of objections are several times larger than the average, so with fewer records in a file a page
  /// of results loads less that it doesn't show. For the first page of the example hub, 12 takes 5 KB less
  /// than 24.
  private static let maxRecords = 12

  /// At most about four chunks a job, each beginning at the start of a block. Not more, since the words of
  /// all chunks must be merged.
  private static func ranges(_ count: Int, jobs: Int, perBlock: Int) -> [Range<Int>] {
    let blocks = (count + perBlock - 1) / perBlock
    let size = max(1, (blocks + jobs * 4 - 1) / (jobs * 4)) * perBlock
    return stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  }

  /// The folder's name: a hash of its content.
  private static func folder(_ files: [IndexFile], jobs: Int) async throws -> String {
    let hashes = try await inParallel(files, jobs: jobs) { Checksum.hex64($0.script) }
    return String(Checksum.hex64(Array(hashes.joined().utf8)).prefix(10))
  }

  private static func table(_ chunks: [DocumentChunk]) -> CharacterTable {
    var table = CharacterTable()
    for chunk in chunks { table.merge(chunk.table) }
    table.includeAlphabets()
    return table
  }

  /// Stop words that the content also has as initials, such as *U.S.*, so that *us pricing* finds them.
  private func abbreviations(_ counters: [TermFrequencies]) -> [String] {
    StopWords.of(language: settings.language).filter { word in
      let initials = Array(word.utf8.map { [$0] }.joined(separator: [UInt8(ascii: ".")]))
      return (2...4).contains(word.utf8.count) && counters.contains { $0.words.known(initials) != nil }
    }.map(String.init)
  }

  /// The stop words of the main language that occur in the content.
  private func common(_ counters: [TermFrequencies]) -> [String] {
    StopWords.of(language: settings.language).filter { word in
      counters.contains { $0.words.known(Array(word.utf8)) != nil }
    }.map(String.init)
  }
}

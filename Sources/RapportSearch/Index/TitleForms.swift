/// For each word, the documents that have exactly this form of it in a title or another name.
///
/// Postings are by stem, so they can't distinguish *business* from *busy*. Titles are short, so they alone
/// keep the exact form, if documents with the same stem differ in it.
struct TitleForms: Sendable {
  /// By word, each list in ascending order.
  private(set) var documents: [[UInt32]]
  /// By word: whether further documents have the same stem, in another form, in a title.
  private(set) var isDistinctive: [Bool]

  init(_ counters: [TermFrequencies], _ lexicon: Lexicon) {
    var documents = [[UInt32]](repeating: [], count: lexicon.words.count)
    var first = 0
    for (index, counter) in counters.enumerated() {
      for form in counter.titleForms {
        let word = lexicon.numbers[index][form.word]
        let document = UInt32(first + form.document)
        if documents[word].last != document { documents[word].append(document) }
      }
      first += counter.ends.count
    }
    // A spelling variant counts as the same form: *organisation* is in the titles that have *organization*.
    for (index, counter) in counters.enumerated() {
      for note in counter.variants {
        let (word, variant) = (lexicon.numbers[index][note.word], lexicon.numbers[index][note.variant])
        guard lexicon.words[variant].isVariant, !Set(documents[word]).isSubset(of: documents[variant]) else {
          continue
        }
        documents[variant] = Set(documents[variant]).union(documents[word]).sorted()
      }
    }
    self.documents = documents
    let families = TitleForms.families(documents, lexicon)
    isDistinctive = lexicon.words.indices.map { word in
      !documents[word].isEmpty
        && lexicon.words[word].stems.contains { (families[$0]?.count ?? 0) > documents[word].count }
    }
  }

  /// For each stem that titles have in at least two forms, the documents that have any of them.
  private static func families(_ documents: [[UInt32]], _ lexicon: Lexicon) -> [Int: Set<UInt32>] {
    var forms = [UInt8](repeating: 0, count: documents.count)
    for word in documents.indices where !documents[word].isEmpty {
      for stem in lexicon.words[word].stems where forms[stem] < 2 { forms[stem] += 1 }
    }
    var families: [Int: Set<UInt32>] = [:]
    for word in documents.indices where !documents[word].isEmpty {
      for stem in lexicon.words[word].stems where forms[stem] > 1 {
        families[stem, default: []].formUnion(documents[word])
      }
    }
    return families
  }
}

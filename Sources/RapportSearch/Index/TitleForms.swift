/// For each word the documents that have it in a title or another name, in this very form.
///
/// Postings are by stem, so *business* and *busy* are one there. Titles are short, so for them alone the form is
/// kept, where documents of one stem differ by it.
struct TitleForms: Sendable {
  /// By word, in order.
  private(set) var documents: [[UInt32]]
  /// By word: whether other documents have its stem in a title.
  private(set) var isTelling: [Bool]

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
    // Another way to write a word is the same form: *organisation* is in the titles that have *organization*.
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
    isTelling = lexicon.words.indices.map { word in
      !documents[word].isEmpty
        && lexicon.words[word].stems.contains { (families[$0]?.count ?? 0) > documents[word].count }
    }
  }

  /// The documents that have any form of a stem in a title; of stems with one form nothing.
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

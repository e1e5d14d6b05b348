/// Precomputed results for prefixes that very many words share: only the best documents.
///
/// Without them, typing the first letters of a word would fetch a large part of the dictionary. An entry is
/// the prefix, written like a word of the dictionary; how many documents that are not retired have such a
/// word; how many documents follow; and those as postings.
struct PrefixTopDocuments: Sendable {
  private(set) var parts: [IndexPart] = []
  /// All prefixes in order, by file. One that is a word itself is marked by `!`.
  private(set) var prefixes: [[String]] = []

  /// The maximum number of documents for a prefix.
  private static let maxDocuments = 50
  /// The maximum length of a file in characters.
  private static let size = 2000
  /// A prefix whose words are in more files of the dictionary than this is precomputed.
  private static let maxFiles = 2
  private static let maxPrefixLength = 6
  /// The weight of a word that a prefix may stand for: a base, plus a share that grows with how much of the
  /// word is typed. The engine in the browser gets both with the index. Tuned on judged queries; see `make
  /// relevance`.
  static let leastShare = 0.1
  static let shareByLength = 0.8

  /// A prefix that many words share.
  struct Prefix: Sendable {
    var text: ArraySlice<UInt16>
    /// Numbers of the words with this prefix.
    var words: Range<Int>
    /// Whether it is a word itself. If not, the dictionary needn't be looked up for it.
    var isWord: Bool
  }

  /// The prefixes whose words are in more than two files, or fill them.
  static func wanted(_ lexicon: Lexicon, _ shards: TermDictionary) -> [Prefix] {
    var found: [Prefix] = []
    func visit(_ words: Range<Int>, _ length: Int) {
      var start = words.lowerBound
      while start < words.upperBound {
        let text = lexicon.words[start].text
        guard text.count >= length else {
          start += 1
          continue
        }
        let prefix = text[..<length]
        var end = start + 1
        while end < words.upperBound, lexicon.words[end].text.starts(with: prefix) { end += 1 }
        let group = start..<end
        if isCostly(group, shards) {
          if !UTF16.isLeadSurrogate(prefix[length - 1]) {
            found.append(Prefix(text: prefix, words: group, isWord: text.count == length))
          }
          if length < maxPrefixLength { visit(group, length + 1) }
        }
        start = end
      }
    }
    visit(0..<lexicon.words.count, 1)
    return found
  }

  private static func isCostly(_ words: Range<Int>, _ shards: TermDictionary) -> Bool {
    let files = shards.shardOf[words.upperBound - 1] - shards.shardOf[words.lowerBound] + 1
    return files + words.lazy.filter { shards.longCharacters[$0] > 0 }.prefix(maxFiles + 1).count > maxFiles
  }

  /// - Parameter best: what `best` gave for each prefix, in order.
  init(_ wanted: [Prefix], best: [[UInt8]]) {
    var file: [UInt8] = []
    var names: [String] = []
    var before: [UInt16] = []
    func close(_ parts: inout [IndexPart], _ prefixes: inout [[String]]) {
      parts.append(IndexPart("h\(parts.count)", dense: file))
      prefixes.append(names)
      (file, names, before) = ([], [], [])
    }
    for (prefix, documents) in zip(wanted, best) {
      let text = Array(prefix.text)
      TermDictionary.append(text, after: before, to: &file)
      before = text
      file += documents
      names.append(String(decoding: text, as: UTF16.self) + (prefix.isWord ? "!" : ""))
      if file.count > PrefixTopDocuments.size { close(&parts, &prefixes) }
    }
    if !file.isEmpty { close(&parts, &prefixes) }
  }

  /// The best documents for a prefix, encoded. A longer word weighs less, as it is less likely to be the one
  /// meant.
  static func best(
    _ prefix: Prefix, _ lexicon: Lexicon, _ postings: Postings, documents: Int, activeCount: Int
  )
    -> [UInt8]
  {
    var impacts = [UInt8](repeating: 0, count: documents)
    for word in prefix.words {
      let ratio = Float(prefix.text.count) / Float(lexicon.words[word].text.count)
      let share = Float(leastShare) + Float(shareByLength) * ratio
      for stem in lexicon.words[word].stems {
        for index in postings[stem] {
          let document = Int(postings.documents[index])
          impacts[document] = max(impacts[document], UInt8(Float(postings.impacts[index]) * share) + 1)
        }
      }
    }
    let best = PrefixTopDocuments.top(impacts)
    var out: [UInt8] = []
    Base92.append(impacts.prefix(activeCount).count { $0 > 0 }, to: &out)
    Base92.append(best.count, to: &out)
    var next = 0
    for document in best {
      Base92.append((document - next) * Postings.levels + Int(impacts[document]) - 1, to: &out)
      next = document + 1
    }
    return out
  }

  /// The best documents in ascending order; among equally good ones, the first.
  private static func top(_ impacts: [UInt8]) -> [Int] {
    var having = [Int](repeating: 0, count: 256)
    for impact in impacts { having[Int(impact)] += 1 }
    var (least, better) = (255, 0)
    while least > 1, better + having[least] < maxDocuments {
      better += having[least]
      least -= 1
    }
    var spare = maxDocuments - better
    var best: [Int] = []
    for (document, impact) in impacts.enumerated() where impact >= least && impact > 0 {
      if impact == least {
        guard spare > 0 else { continue }
        spare -= 1
      }
      best.append(document)
    }
    return best
  }
}

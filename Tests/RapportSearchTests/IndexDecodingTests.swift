import Testing

@testable import RapportSearch

/// The browser reads from the files what was written, fact by fact.
@Suite("An index read by the browser's script")
struct IndexDecodingTests {
  @Test("Every file says what the index holds")
  func everyFile() async throws {
    let hub = SyntheticHub()
    let node = try NodeRun()
    let files = try await hub.files(jobs: 2)
    for file in files { try node.write(file.path, file.bytes) }
    let found = String(decoding: try node.run("decode.cjs"), as: UTF8.self).split(separator: "\n").map(
      String.init)
    let expected = Facts(hub).lines

    for kind in ["word", "head", "y", "z", "facet", "ages", "places"] {
      let (ours, theirs) = (
        expected.filter { $0.hasPrefix(kind + " ") }, found.filter { $0.hasPrefix(kind + " ") }
      )
      #expect(!ours.isEmpty, "\(kind)")
      #expect(ours.count == theirs.count, "\(kind)")
      for (our, their) in zip(ours, theirs) where our != their {
        Issue.record("\(our.prefix(300)) … is read as \(their.prefix(300))")
        break
      }
    }
    #expect(found.count == expected.count)

    let names = files.compactMap { $0.path.split(separator: "/").last?.prefix(1) }
    #expect(names.count { $0 == "t" } > 4)
    #expect(names.count { $0 == "p" } >= 1)
    #expect(names.count { $0 == "h" } >= 1)
  }

  @Test("A filter finds everything that a half-typed word may mean, not only the precomputed best matches")
  func narrowedBeginnings() async throws {
    let hub = SyntheticHub()
    let node = try NodeRun()
    for file in try await hub.files(jobs: 2) { try node.write(file.path, file.bytes) }
    let found = String(decoding: try node.run("narrow.cjs"), as: UTF8.self).split(separator: "\n").map(
      String.init)
    let facts = Facts(hub)
    #expect(found.count == 9)
    for line in found {
      let parts = line.split(separator: " ").map(String.init)
      let tag = hub.facets[1].values.firstIndex { $0.value == parts[1] }
      let expected = facts.documents(beginning: parts[0]).count { index in
        index < hub.activeCount && hub.documents[index].values[1].contains { $0 == tag }
      }
      #expect(line == "\(parts[0]) \(parts[1]) \(expected) \(expected)")
      #expect(expected > 0)
    }
  }

  @Test("Every line of a file is one call with a string and its checksum")
  func everyLineIsOneCall() async throws {
    for file in try await SyntheticHub(count: 300).files(jobs: 2) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for line in text.split(separator: "\n") {
        #expect(line.hasPrefix("Rapport.registerPart(\"") && line.hasSuffix("\");"), "\(file.path)")
      }
      #expect(!text.contains("</"), "\(file.path)")
    }
  }
}

/// The lines that `decode.cjs` should print, taken from the index before it is encoded.
private struct Facts {
  let lexicon: Lexicon
  let postings: Postings
  let titles: TitleForms
  let hub: SyntheticHub

  init(_ hub: SyntheticHub) {
    self.hub = hub
    let chunks = hub.chunks(of: 1000)
    var counters = chunks.map(\.counts)
    var lexicon = Lexicon(counters)
    let scorer = ImpactScorer(counters)
    var levels = chunks.map { scorer.levels($0.counts, weights: $0.weights) }
    let endings = CompoundEndings(lexicon)
    for index in counters.indices {
      endings.add(to: &counters[index], &levels[index], numbers: &lexicon.numbers[index])
    }
    postings = Postings(counters, lexicon, levels: levels)
    titles = TitleForms(counters, lexicon)
    self.lexicon = lexicon
  }

  var lines: [String] { words + prefixes + spelling(false) + spelling(true) + facets + [ages, places] }

  private func text(_ word: Int) -> String { String(decoding: lexicon.words[word].text, as: UTF16.self) }

  /// Documents with a word that begins like this, in any of its forms.
  func documents(beginning prefix: String) -> Set<Int> {
    let text = Array(prefix.utf16)
    let stems = Set(lexicon.words.filter { $0.isSurface && $0.text.starts(with: text) }.flatMap(\.stems))
    return Set(stems.flatMap { postings[$0] }.map { Int(postings.documents[$0]) })
  }

  private var words: [String] {
    lexicon.words.indices.map { number in
      let word = lexicon.words[number]
      let others = word.stems.filter { $0 != number }.map(text).joined(separator: ",")
      let range = postings[number]
      let list = range.map { "\(postings.documents[$0]):\(postings.impacts[$0])" }.joined(separator: ",")
      let storage =
        TermDictionary.encoded(postings, range).count > TermDictionary.maxLength ? "apart" : "here"
      let forms = titles.isDistinctive[number] ? titles.documents[number].map(String.init) : []
      let inTitles = forms.joined(separator: ",")
      return "word \(text(number)) \(word.isSurface) \(others) \(inTitles) \(storage) \(list)"
    }
  }

  /// What each prefix in the manifest's list stands for, found by going through all words.
  private var prefixes: [String] {
    let shards = TermDictionary(
      lexicon, postings, titles,
      encoded: lexicon.words.indices.map { TermDictionary.encoded(postings, postings[$0]) })
    return PrefixTopDocuments.wanted(lexicon, shards).map { prefix in
      let text = Array(prefix.text)
      var best: [UInt32: UInt8] = [:]
      for word in lexicon.words where word.isSurface && word.text.starts(with: text) {
        let share = 0.1 + 0.8 * Float(text.count) / Float(word.text.count)
        for index in word.stems.flatMap({ postings[$0] }) {
          let level = UInt8(Float(postings.impacts[index]) * share)
          best[postings.documents[index]] = max(level, best[postings.documents[index]] ?? 0)
        }
      }
      let kept = best.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(50)
        .sorted { $0.key < $1.key }
      let list = kept.map { "\($0.key):\($0.value)" }.joined(separator: ",")
      let isWord = lexicon.words.contains { $0.text == text }
      let count = best.keys.count { $0 < hub.activeCount }
      return "head \(String(decoding: text, as: UTF16.self)) \(isWord) \(count) \(list)"
    }
  }

  private func spelling(_ isReversed: Bool) -> [String] {
    let words = lexicon.words.indices.map { (lexicon.words[$0], titles.documents[$0].isEmpty ? 2 : 1) }
      .filter { word, _ in
        word.isSurface && !word.isVariant && word.text.count >= 3
          && !word.text.contains { 48...57 ~= $0 || 0xD800...0xDFFF ~= $0 }
      }
    let often = words.map { word, least in
      let count = word.stems.map { postings.count($0) }.max() ?? 0
      return count >= least ? count : 0
    }
    return zip(words.map(\.0), often).filter { $0.1 > 0 }
      .map { (key: isReversed ? $0.0.text.reversed() : $0.0.text, text: $0.0.text, often: $0.1) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { word in
        let power = (0..<40).last { 1 << $0 <= word.often } ?? 0
        let letter = String(decoding: word.key.prefix(1), as: UTF16.self)
        return "\(isReversed ? "z" : "y") \(letter) \(String(decoding: word.text, as: UTF16.self)) \(power)"
      }
  }

  private var facets: [String] {
    hub.facets.indices.map { number in
      let names = hub.facets[number].values.map(\.value).joined(separator: ",")
      let column = hub.documents.map { $0.values[number].map(String.init).joined(separator: "+") }
      return "facet \(number) \(names) \(column.joined(separator: ","))"
    }
  }

  private var places: String { "places " + hub.documents.map { String($0.place) }.joined(separator: ",") }

  private var ages: String {
    "ages " + hub.documents.map { $0.age.map { String($0 + 1) } ?? "0" }.joined(separator: ",")
  }
}

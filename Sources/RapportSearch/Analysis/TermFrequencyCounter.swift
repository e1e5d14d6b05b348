/// Counts the words of consecutive documents.
struct TermFrequencyCounter: TokenConsumer {
  private(set) var result = TermFrequencies()

  private var caches: [String: StemCache] = [:]
  private var language = ""
  private var isCompounding = false
  private var cache = StemCache(language: "")
  private var field = 0
  private var isFile = false
  private var length = SIMD8<Float>(repeating: 0)
  private var fileLength: Float = 0
  /// By stem: the index in `counts` of its last count.
  private var indices: [Int] = []
  /// By word: the stem that was noted last, -1 for none.
  private var noted: [Int32] = []

  /// Counts one document.
  mutating func count(_ document: SearchDocument, with scanner: inout Tokenizer) {
    speak(document.language)
    length = SIMD8(repeating: 0)
    fileLength = 0
    var titles: Float = 0
    for text in document.texts {
      field = text.field.rawValue
      isFile = text.field == .file
      if text.field == .title { titles += 1 }
      scanner.scan(text.bytes, into: &self)
    }
    // Several titles are several ways to say the same thing, so the length is their average.
    if titles > 1 { length[SearchField.title.rawValue] /= titles }
    result.lengths.append(length)
    result.fileLengths.append(fileLength)
    result.ends.append(result.counts.count)
  }

  mutating func take(word: [UInt8], raw: [UInt8]?) {
    let number = result.words.number(of: word)
    let (stem, isNew) = cache.stem(of: number, word, raw: raw, in: &result.words)
    note(number, stem, isNew: isNew)
    if isNew {
      for variant in SpellingVariants.of(word, raw: raw, language: language) {
        let other = result.words.number(of: variant)
        result.variants.append(TermFrequencies.Variant(word: number, variant: other))
      }
    }
    if field == SearchField.title.rawValue || field == SearchField.names.rawValue {
      result.titleForms.append(TermFrequencies.TitleForm(document: result.ends.count, word: number))
    }
    while indices.count < result.words.count { indices.append(-1) }
    count(stem)
  }

  private mutating func count(_ stem: Int) {
    var index = indices[stem]
    if index < (result.ends.last ?? 0) {
      index = result.counts.count
      indices[stem] = index
      result.counts.append(TermFrequencies.Count(stem: UInt32(stem)))
    }
    if isFile {
      fileLength += 1
      if result.counts[index].inFile < 255 { result.counts[index].inFile += 1 }
    } else {
      length[field] += 1
      if result.counts[index].perField[field] < 255 { result.counts[index].perField[field] += 1 }
    }
  }

  /// A word nearly always has one stem, so comparing with the last one noted is enough to find new ones.
  private mutating func note(_ number: Int, _ stem: Int, isNew: Bool) {
    while noted.count < result.words.count { noted.append(-1) }
    guard isNew || noted[number] != Int32(stem) else { return }
    noted[number] = Int32(stem)
    result.stems.append(TermFrequencies.Stem(word: number, stem: stem, isCompounding: isCompounding))
  }

  private mutating func speak(_ other: String) {
    guard other != language else { return }
    if !language.isEmpty { caches[language] = cache }
    cache = caches.removeValue(forKey: other) ?? StemCache(language: other)
    language = other
    isCompounding = CompoundEndings.languages.contains(String(other.prefix { $0 != "-" && $0 != "_" }))
  }
}

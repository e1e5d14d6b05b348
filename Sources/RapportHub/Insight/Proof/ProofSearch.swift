import RapportContent
import RapportDiagnostics

/// Searches one entry for what proof points say.
struct ProofSearch {
  private let entry: Entry
  private let index: EntryIndex
  private let phrases: PhraseIndex
  private let numberWords: NumberWords
  private var cursor: PositionReader
  private(set) var uses: [ProofUses.Use] = []
  /// A word has about six letters, with what separates it from the next one.
  private static let bytesPerWord = 5

  init(entry: Entry, at index: EntryIndex, _ phrases: PhraseIndex, _ numberWords: NumberWords) {
    (self.entry, self.index, self.phrases, self.numberWords) = (entry, index, phrases, numberWords)
    cursor = PositionReader(entry.source)
  }

  /// - Parameter fields: those of the kind that hold text, in the order of its declaration.
  mutating func searchFields(_ fields: [Field]) {
    var members = entry.members[...]
    for field in fields {
      guard let found = members.firstIndex(where: { $0.key == field.key }) else { continue }
      search(members[found].value, field.type, in: field.key)
      members = members[(found + 1)...]
    }
  }

  private mutating func search(_ value: FieldValue, _ type: FieldType, in field: String) {
    switch (value.content, type) {
    case (.text(let text), .line), (.text(let text), .text): search(text, at: value.position, in: field)
    case (.list(let items), .list(let item)): for each in items { search(each, item, in: field) }
    case (.record(let members), .perTeam(let item)), (.record(let members), .map(let item)):
      for member in members { search(member.value, item, in: field) }
    case (.record(let members), .record(let fields)):
      for member in members {
        if let inner = fields.first(where: { $0.key == member.key }) {
          search(member.value, inner.type, in: field)
        }
      }
    default: break
    }
  }

  private mutating func search(_ text: String, at position: SourcePosition, in field: String) {
    var words = TextWords(numberWords)
    words.read(text)
    let matches = phrases.matches(in: words)
    if matches.isEmpty { return }
    // The same matches in the source are where an editor shows them, unless YAML writes the text in another way.
    let start = cursor.offset(of: position)
    let end = min(entry.bodyOffset, start + 2 * text.utf8.count + 100)
    var source = TextWords(numberWords)
    if start < end { source.read(entry.source, in: start..<end, isMarkdown: false) }
    let inSource = phrases.matches(in: source)
    let isSame =
      inSource.count >= matches.count && zip(inSource, matches).allSatisfy { $0.phrase == $1.phrase }
    let bytes = Array(text.utf8)
    for (number, match) in matches.enumerated() {
      let shown = isSame ? cursor.position(of: source.start(of: inSource[number])) : position
      add(match, words, bytes, at: shown, in: field)
    }
  }

  mutating func searchBody() {
    let source = entry.source
    guard entry.bodyOffset < source.count else { return }
    var words = TextWords(numberWords, capacity: (source.count - entry.bodyOffset) / Self.bytesPerWord)
    words.read(source, in: entry.bodyOffset..<source.count, isMarkdown: true)
    for match in phrases.matches(in: words) {
      add(match, words, source, at: cursor.position(of: words.start(of: match)), in: nil)
    }
  }

  private mutating func add(
    _ match: PhraseIndex.Match, _ words: TextWords, _ bytes: [UInt8], at position: SourcePosition,
    in field: String?
  ) {
    let phrase = phrases.phrases[match.phrase]
    guard phrase.proof != index else { return }
    let contradiction = match.other.map { place in
      let number = words.number(place, of: match)
      return ProofUses.Contradiction(
        found: String(decoding: bytes[Int(number.start)..<Int(number.end)], as: UTF8.self),
        expected: phrase.numberTexts[place], phrase: phrase.text)
    }
    uses.append(
      ProofUses.Use(
        proof: phrase.proof, entry: index, field: field, position: position, contradiction: contradiction))
  }
}

extension TextWords {
  /// Where a match is shown: its first word, or the number that is another than the proof's.
  fileprivate func start(of match: PhraseIndex.Match) -> Int {
    Int((match.other.map { number($0, of: match) } ?? words[match.first]).start)
  }

  /// One of a match's numbers, by its place among them.
  fileprivate func number(_ place: Int, of match: PhraseIndex.Match) -> TextWord {
    words[match.first...match.last].filter { $0.number >= 0 }[place]
  }
}

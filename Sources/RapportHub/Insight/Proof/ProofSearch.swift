import RapportContent
import RapportDiagnostics

/// Searches one entry for phrases of proof points.
struct ProofSearch {
  private let entry: Entry
  private let index: EntryIndex
  private let phrases: PhraseIndex
  private let numberWords: NumberWords
  private var cursor: PositionReader
  /// The words of the text being searched. One list is reused for all texts, since most are short.
  private var words: TextWords
  private(set) var uses: [ProofUses.Use] = []
  /// Average length of a word including the separator after it.
  private static let bytesPerWord = 6

  init(entry: Entry, at index: EntryIndex, _ phrases: PhraseIndex, _ numberWords: NumberWords) {
    (self.entry, self.index, self.phrases, self.numberWords) = (entry, index, phrases, numberWords)
    cursor = PositionReader(entry.source)
    words = TextWords(numberWords, capacity: (entry.source.count - entry.bodyOffset) / Self.bytesPerWord + 16)
  }

  /// The fields of a kind that hold sentences.
  static func textFields(of kind: Kind) -> [(key: String, type: FieldType)] {
    kind.fields.filter { $0.search != .excluded && $0.type.holdsText }.map { ($0.key, $0.type) }
  }

  /// - Parameter fields: the kind's fields that hold sentences, in the order of declaration.
  mutating func searchFields(_ fields: [(key: String, type: FieldType)]) {
    // Both lists are in the order of declaration.
    var next = 0
    for index in entry.members.indices {
      var place = next
      while place < fields.count, fields[place].key != entry.members[index].key { place += 1 }
      guard place < fields.count else { continue }
      entry.members[index].value.forEachText(of: fields[place].type) { text, position in
        search(text, at: position, in: fields[place].key)
      }
      next = place + 1
    }
  }

  private mutating func search(_ text: String, at position: SourcePosition, in field: String) {
    words.removeAll()
    words.read(text)
    let matches = phrases.matches(in: words)
    if matches.isEmpty { return }
    // The same matches are looked up in the source, so that an editor can show them. This fails if YAML
    // writes the text differently.
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
    words.removeAll()
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
  /// Where to report a match: at its first word, or at the number that differs from the proof's.
  fileprivate func start(of match: PhraseIndex.Match) -> Int {
    Int((match.other.map { number($0, of: match) } ?? words[match.first]).start)
  }

  /// One of a match's numbers, by its index among them.
  fileprivate func number(_ place: Int, of match: PhraseIndex.Match) -> TextWord {
    words[match.first...match.last].filter { $0.number >= 0 }[place]
  }
}

extension FieldValue {
  /// Calls a closure with each sentence in a field and its position in the file.
  func forEachText(of type: FieldType, _ use: (String, SourcePosition) -> Void) {
    switch (content, type) {
    case (.text(let text), .line), (.text(let text), .text): use(text, position)
    case (.list(let items), .list(let item)): for each in items { each.forEachText(of: item, use) }
    case (.record(let members), .perTeam(let item)), (.record(let members), .map(let item)):
      for member in members { member.value.forEachText(of: item, use) }
    case (.record(let members), .record(let fields)):
      for member in members {
        if let inner = fields.first(where: { $0.key == member.key }) {
          member.value.forEachText(of: inner.type, use)
        }
      }
    default: break
    }
  }
}

extension FieldType {
  /// Whether it can hold sentences.
  fileprivate var holdsText: Bool {
    switch self {
    case .line, .text: true
    case .list(let item), .perTeam(let item), .map(let item): item.holdsText
    case .record(let fields): fields.contains { $0.type.holdsText }
    default: false
    }
  }
}

import RapportBase

/// Searches texts for all phrases of proof points at once.
struct PhraseIndex {
  let phrases: [ProofPhrase]
  private let automaton: PhraseAutomaton
  /// The phrase with these numbers that ends in this state of the automaton.
  private var exact: [Key: Int] = [:]
  /// Usable phrases, by all their numbers except one.
  private var nearly: [NearKey: Int] = [:]

  private struct Key: Hashable {
    var state: Int32
    var numbers: [UInt64]
  }

  private struct NearKey: Hashable {
    var state: Int32
    /// The index of the number that may differ; `numbers` holds all the others.
    var place: Int
    var numbers: [UInt64]
  }

  /// - Parameter phrases: if two have the same words, a match means the first.
  init(_ phrases: [ProofPhrase]) {
    self.phrases = phrases
    var ends: [Int32] = []
    automaton = PhraseAutomaton(phrases.map(\.words), ends: &ends)
    for (index, (phrase, state)) in zip(phrases, ends).enumerated() {
      for numbers in Self.readings(phrase.numbers) {
        if exact[Key(state: state, numbers: numbers)] == nil {
          exact[Key(state: state, numbers: numbers)] = index
        }
        guard phrase.isUsable else { continue }
        for place in numbers.indices {
          let key = NearKey(state: state, place: place, numbers: Self.without(place, numbers))
          if nearly[key] == nil { nearly[key] = index }
        }
      }
    }
  }

  /// An occurrence of a phrase in a text.
  struct Match {
    var phrase: Int
    /// Index of its first word in the text.
    var first: Int
    /// Index of its last word in the text.
    var last: Int
    /// The index, among the phrase's numbers, of the one that differs in the text; `nil` if all are the same.
    var other: Int?
  }

  /// How many phrases that end at the same word are tried.
  private static let maxNested = 8

  /// The phrases in a text, without those inside another.
  func matches(in text: TextWords) -> [Match] {
    var matches: [Match] = []
    var state: Int32 = 0
    for (index, word) in text.words.enumerated() {
      if word.isEnd {
        state = 0
        continue
      }
      state = automaton.next(state, word.hash)
      var end = automaton.output[Int(state)]
      var (found, tries): (Match?, Int) = (nil, 0)
      while end != 0, tries < Self.maxNested, found?.other != nil || found == nil {
        let first = index + 1 - Int(automaton.depth[Int(end)])
        if let match = match(end, first, index, text), found == nil || match.other == nil { found = match }
        end = automaton.output[Int(automaton.fallback[Int(end)])]
        tries += 1
      }
      if let found { Self.add(found, to: &matches) }
    }
    return matches
  }

  private func match(_ state: Int32, _ first: Int, _ last: Int, _ text: TextWords) -> Match? {
    let words = text.words[first...last]
    let numbers = words.filter { $0.number >= 0 }.map { text.numbers[Int($0.number)] }
    let readings = Self.readings(numbers)
    for reading in readings {
      if let phrase = exact[Key(state: state, numbers: reading)] {
        return Match(phrase: phrase, first: first, last: last)
      }
    }
    // Only a whole sentence contradicts a proof: with more words around it, it may be about
    // another month or comparison.
    let isWhole =
      words[first].isAfterMark
      && (text.words.indices.contains(last + 1) ? text.words[last + 1].isAfterMark : true)
    guard isWhole else { return nil }
    for reading in readings {
      for place in reading.indices {
        let key = NearKey(state: state, place: place, numbers: Self.without(place, reading))
        if let phrase = nearly[key], !phrases[phrase].numbers[place].mayEqual(numbers[place]) {
          return Match(phrase: phrase, first: first, last: last, other: place)
        }
      }
    }
    return nil
  }

  /// Adds a match that ends after all others, and removes matches inside it.
  private static func add(_ match: Match, to matches: inout [Match]) {
    if match.other == nil {
      while let last = matches.last,
        last.first >= match.first || last.other != nil && last.last >= match.first
      {
        matches.removeLast()
      }
    } else if let last = matches.last, last.last >= match.first {
      return
    }
    matches.append(match)
  }

  /// How the numbers can be read: by the conventions of the writer's language, or by the others.
  private static func readings(_ numbers: [WrittenNumber]) -> [[UInt64]] {
    let values = numbers.map(\.value)
    guard numbers.contains(where: { $0.alternative != 0 }) else { return [values] }
    return [values, numbers.map { $0.alternative == 0 ? $0.value : $0.alternative }]
  }

  private static func without(_ place: Int, _ numbers: [UInt64]) -> [UInt64] {
    Array(numbers[..<place] + numbers[(place + 1)...])
  }
}

import RapportDiagnostics

/// Reports objections that buyers often word with a term that none of their phrasings contains. Search finds
/// them by that term only through notes.
@Sendable func checkPhrasings(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  var heard: [EntryIndex: [NoteSignal]] = [:]
  for note in hub.countedNotes where note.age <= MentionTally.quarter && note.entry.text("what") == "heard" {
    for index in note.about { heard[index, default: []].append(note) }
  }
  let often = HeardWords(heard)
  return heard.keys.sorted().compactMap { index in
    let entry = hub.entries[index]
    guard entry.kind.holdsAnswers, hub.isLive(entry), let notes = heard[index],
      notes.count >= HeardWords.often
    else { return nil }
    let known = PhrasingWords(entry, synonyms: hub.settings.synonyms)
    let missing = often.words(of: index).filter { !known.has($0.word) }.prefix(3)
    guard let first = missing.first else { return nil }
    let said = notes.lazy.compactMap { $0.entry.text("said") }.first { Hub.words($0).contains(first.word) }
    return entry.finding(
      .missingPhrasing, on: "says",
      "buyers said \(missing.map { "“\($0.word)” \($0.count) times" }.joined(separator: ", ")) in 90 days, but "
        + "no phrasing includes \(missing.count == 1 ? "it" : "them")",
      help:
        "Add what they say to “says”, such as “\((said ?? first.word).prefix(120))”, or the word to “aliases”."
    )
  }
}

/// The words that are heard often in connection with each entry.
private struct HeardWords {
  /// In how many notes a word must occur to count.
  static let often = 3
  /// A word heard in connection with more entries than this says little about any of them.
  static let maxEntries = 2
  /// The shortest word that counts, in characters: shorter ones rarely carry the topic.
  static let minLength = 4

  private var counts: [EntryIndex: [String: Int]] = [:]
  private var entries: [String: Int] = [:]

  init(_ heard: [EntryIndex: [NoteSignal]]) {
    for (index, notes) in heard {
      var counts: [String: Int] = [:]
      for note in notes {
        for word in Hub.words(note.entry.text("said") ?? "") where word.count >= Self.minLength {
          counts[word, default: 0] += 1
        }
      }
      for word in counts.keys { entries[word, default: 0] += 1 }
      self.counts[index] = counts
    }
  }

  /// The words heard often about an entry, most frequent first.
  func words(of index: EntryIndex) -> [(word: String, count: Int)] {
    (counts[index] ?? [:]).filter { word, count in
      count >= Self.often && entries[word, default: 0] <= Self.maxEntries && !Self.common.contains(word)
        && !word.utf8.allSatisfy { (48...57).contains($0) }
    }
    .map { (word: $0.key, count: $0.value) }
    .sorted { a, b in a.count != b.count ? a.count > b.count : a.word < b.word }
  }

  /// Common English words of four letters or more that carry no topic.
  private static let common: Set<String> = [
    "anything", "everybody", "everything", "nobody", "nothing", "somebody", "someone", "something",
    "about", "after", "again", "also", "always", "another", "because", "been", "before", "being", "could",
    "does",
    "doing", "done", "every", "from", "going", "have", "here", "into", "just", "know", "like", "maybe",
    "more",
    "much", "never", "only", "other", "really", "right", "should", "some", "still", "than", "that", "their",
    "them",
    "then", "there", "these", "they", "thing", "things", "think", "this", "those", "very", "want", "well",
    "were",
    "what", "when", "where", "which", "while", "will", "with", "without", "would", "your", "ours", "theirs",
    "already",
  ]
}

/// The words by which search finds an objection: its title, what buyers say, other names, and their synonyms.
private struct PhrasingWords {
  private var words: Set<String>
  /// How many letters an ending may add without making a different word: *sheet*,
  /// *sheets*; *migrate*, *migrated*.
  private static let maxEnding = 3

  init(_ entry: Entry, synonyms: [[String]]) {
    let texts = [entry.title] + entry.texts("says") + entry.kind.names.flatMap(entry.texts)
    words = Set(texts.flatMap(Hub.words))
    for group in synonyms {
      let members = Set(group.flatMap(Hub.words))
      if !members.isDisjoint(with: words) { words.formUnion(members) }
    }
  }

  func has(_ word: String) -> Bool {
    words.contains(word)
      || words.contains { known in
        let (short, long) = known.utf8.count < word.utf8.count ? (known, word) : (word, known)
        return short.utf8.count >= HeardWords.minLength
          && long.utf8.count - short.utf8.count <= Self.maxEnding
          && long.hasPrefix(short)
      }
  }
}

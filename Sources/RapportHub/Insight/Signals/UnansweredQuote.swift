/// Something buyers said that the hub has no entry for: a group of notes that say nearly the same.
public struct UnansweredQuote: Sendable, Hashable {
  /// The wording in the latest note.
  public let said: String
  /// The notes, newest first.
  public internal(set) var notes: [EntryIndex]
}

extension Hub {
  /// Groups notes that match no entry by how similar their quotes are. The most recent quote comes first. A
  /// note without a quote counts with its title.
  ///
  /// - Parameter unmatched: the notes, newest first.
  public func unansweredQuotes(_ unmatched: [EntryIndex]) -> [UnansweredQuote] {
    var quotes: [UnansweredQuote] = []
    var groups = QuoteGroups()
    for index in unmatched {
      let note = entries[index]
      let said = note.text("said") ?? note.title
      if let known = groups.group(of: said) {
        quotes[known].notes.append(index)
      } else {
        quotes.append(UnansweredQuote(said: said, notes: [index]))
      }
    }
    return quotes
  }

  /// The words of a text in lower case: runs of letters and digits.
  static func words(_ text: String) -> Set<String> {
    let runs = text.lowercased().utf8.split { byte in
      byte < 128 && !(48...57).contains(byte) && !(97...122).contains(byte)
    }
    return Set(runs.map { String(decoding: $0, as: UTF8.self) })
  }
}

/// Groups texts: two are alike if they share at least half of their distinct words (Jaccard).
///
/// The cost is limited, because anybody may send texts: an index leads from words to groups, only the first
/// `maxWords` words of a text count, and only the first `maxGroups` groups take in further texts.
private struct QuoteGroups {
  private static let maxWords = 40
  private static let maxGroups = 300
  /// For each word, the groups whose first text contains it.
  private var groupsByWord: [String: [Int]] = [:]
  /// Number of distinct words in the first text of each group.
  private var wordCounts: [Int] = []

  /// The group that a text belongs to; `nil` if it starts a new one.
  mutating func group(of text: String) -> Int? {
    let words = Hub.words(text).sorted().prefix(Self.maxWords)
    var shared = [Int](repeating: 0, count: wordCounts.count)
    for word in words {
      for group in groupsByWord[word] ?? [] { shared[group] += 1 }
    }
    let like = shared.indices.first { group in
      shared[group] > 0 && 2 * shared[group] >= wordCounts[group] + words.count - shared[group]
    }
    if like == nil, wordCounts.count < Self.maxGroups {
      for word in words { groupsByWord[word, default: []].append(wordCounts.count) }
      wordCounts.append(words.count)
    }
    return like
  }
}

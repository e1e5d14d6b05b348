/// What buyers said that the hub has no entry for: notes that say nearly the same.
public struct UnansweredQuote: Sendable, Hashable {
  /// As it was heard last.
  public let said: String
  /// The notes, newest first.
  public internal(set) var notes: [EntryIndex]
}

extension Hub {
  /// So many notes are compared with each other; older ones stay by themselves.
  private static let maxCompared = 300

  /// Notes about nothing that the hub has, put together by the likeness of what was said: at least half of their
  /// different words are the same (Jaccard). The quote heard last comes first.
  ///
  /// - Parameter unmatched: the notes, newest first.
  public func unansweredQuotes(_ unmatched: [EntryIndex]) -> [UnansweredQuote] {
    var quotes: [UnansweredQuote] = []
    var words: [Set<String>] = []
    for index in unmatched {
      guard let said = entries[index].text("said") else { continue }
      let own = Hub.words(said)
      let place = words.prefix(Self.maxCompared).firstIndex { known in
        2 * known.intersection(own).count >= known.union(own).count
      }
      if let place {
        quotes[place].notes.append(index)
      } else {
        quotes.append(UnansweredQuote(said: said, notes: [index]))
        words.append(own)
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

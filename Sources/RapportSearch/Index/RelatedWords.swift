import RapportBase

/// A group of words that mean nearly the same, as far as it helps to search one hub.
struct RelatedWords: Sendable {
  /// Words and phrases that the hub contains: what a query is widened by.
  var known: [String]
  /// The others, which only queries contain.
  var other: [String]

  /// The groups of which the content has at least one member and a query may have another.
  static func groups(_ groups: [[String]], in counters: [TermFrequencies]) -> [RelatedWords] {
    groups.compactMap { group in
      let known = group.filter { isKnown($0, in: counters) }
      let other = group.filter { !known.contains($0) }
      return known.isEmpty || group.count < 2 ? nil : RelatedWords(known: known, other: other)
    }
  }

  /// Whether every word of a phrase is in the content, at least in the plural.
  private static func isKnown(_ phrase: String, in counters: [TermFrequencies]) -> Bool {
    phrase.lowercased().utf8.split(separator: UInt8(ascii: " ")).allSatisfy { word in
      let forms = [Array(word), Array(word) + [UInt8(ascii: "s")]]
      return counters.contains { counter in forms.contains { counter.words.known($0) != nil } }
    }
  }

  /// For each group what the hub contains and what it doesn't: `[[["budget"],["money","purse"]]]`. Loaded with the
  /// first words that are typed.
  static func part(_ groups: [RelatedWords]) -> IndexPart {
    var json = JSONWriter()
    json.array { json in
      for group in groups {
        json.array { json in
          for phrases in [group.known, group.other] {
            json.array { json in
              for phrase in phrases { json.string(phrase) }
            }
          }
        }
      }
    }
    return IndexPart("r", json: json.bytes)
  }
}

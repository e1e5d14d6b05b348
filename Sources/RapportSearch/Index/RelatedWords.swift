import RapportBase

/// A group of words that mean nearly the same, reduced to what helps to search one hub.
struct RelatedWords: Sendable {
  /// Members that the hub contains: queries are expanded with these.
  var known: [String]
  /// The other members, which can only occur in queries.
  var other: [String]

  /// The groups with at least one member in the content and another that a query may contain.
  static func groups(_ groups: [[String]], in counters: [TermFrequencies]) -> [RelatedWords] {
    groups.compactMap { group in
      let known = group.filter { isKnown($0, in: counters) }
      let other = group.filter { !known.contains($0) }
      return known.isEmpty || group.count < 2 ? nil : RelatedWords(known: known, other: other)
    }
  }

  /// Whether every word of a phrase is in the content, as it is or with a plural *s*.
  private static func isKnown(_ phrase: String, in counters: [TermFrequencies]) -> Bool {
    phrase.lowercased().utf8.split(separator: UInt8(ascii: " ")).allSatisfy { word in
      let forms = [Array(word), Array(word) + [UInt8(ascii: "s")]]
      return counters.contains { counter in forms.contains { counter.words.known($0) != nil } }
    }
  }

  /// For each group, the members that the hub contains and those that it doesn't:
  /// `[[["budget"],["money","purse"]]]`. Loaded along with the first words that are typed.
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

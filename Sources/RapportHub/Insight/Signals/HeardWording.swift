import RapportBase

/// One way buyers put something, as recorded in notes.
public struct HeardWording: Sendable, Hashable {
  /// The wording, as in the latest note that has it.
  public let text: String
  /// How many notes have it, ignoring case, spaces and punctuation.
  public internal(set) var count: Int
  /// How many days ago it was last heard.
  public let age: Int

  /// Whether it was heard in the last 90 days.
  public var isRecent: Bool { age <= MentionTally.quarter }

  /// The text without case, spaces and punctuation.
  static func key(_ text: String) -> [UInt8] {
    Array(text.lowercased().utf8.filter { $0 >= 128 || (48...57).contains($0) || (97...122).contains($0) })
  }
}

extension Hub {
  /// How many days back wordings count: what nobody has said for a year is no longer how buyers talk.
  static let wordingDays = 365

  /// How buyers worded an entry differently from its own phrasings. Each wording once, latest first.
  ///
  /// - Parameters:
  ///   - heard: the notes about the entry.
  ///   - maxCount: the most wordings to return, which limits the effect of a flood of notes.
  public func heardWordings(of entry: Entry, _ heard: ObjectionMentions, maxCount: Int = 20) -> [HeardWording]
  {
    var own = Set((entry.texts("says") + entry.kind.names.flatMap(entry.texts)).map(HeardWording.key))
    own.insert(HeardWording.key(entry.title))
    var found: [HeardWording] = []
    var places: [[UInt8]: Int] = [:]
    for index in heard.notes {
      guard let said = entries[index].text("said"), let date = entries[index].date("date") else { continue }
      let age = asOf.number - date.number
      let key = HeardWording.key(said)
      if age > Self.wordingDays || key.isEmpty || own.contains(key) { continue }
      if let place = places[key] {
        found[place].count += 1
      } else if found.count < maxCount {
        places[key] = found.count
        found.append(HeardWording(text: said, count: 1, age: age))
      }
    }
    return found
  }
}

import RapportBase

/// A way in which buyers put something, as notes wrote it down.
public struct HeardWording: Sendable, Hashable {
  public let text: String
  /// How many notes have it, letter case, spaces and punctuation apart.
  public internal(set) var count: Int
  /// How many days ago it was last heard.
  public let age: Int

  /// Whether it was heard in the last quarter.
  public var isRecent: Bool { age <= MentionTally.quarter }

  /// What is left of a text when letter case, spaces and punctuation are no difference.
  static func key(_ text: String) -> [UInt8] {
    Array(text.lowercased().utf8.filter { $0 >= 128 || (48...57).contains($0) || (97...122).contains($0) })
  }
}

extension Hub {
  /// How many days back wordings are remembered: what nobody has said for a year is no longer how buyers talk.
  static let wordingDays = 365

  /// What buyers said of an entry in other words than its own, each wording once, heard last first.
  ///
  /// - Parameters:
  ///   - heard: the notes about it.
  ///   - maxCount: so many at most, which bounds what a flood of notes can do.
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

import RapportBase

/// Prevents free text in an export from being written if it might name somebody.
struct NameGuard {
  /// Hashes of the normalised names of people, companies and deals.
  private var names: Set<Int> = []
  private static let longestLabel = 60
  /// The shortest word of a name that counts on its own: shorter ones could be any word.
  private static let leastLength = 3

  mutating func add(_ name: String) {
    let key = ColumnKey.key(of: name)
    guard key.utf8.count >= Self.leastLength else { return }
    names.insert(key.hashValue)
  }

  /// Whether a label contains no name, no address, and no number that could identify somebody.
  func isSafe(_ label: String) -> Bool {
    guard label.unicodeScalars.count <= Self.longestLabel, !label.holds("@"),
      label.utf8.count(where: { (48...57).contains($0) }) < 5
    else { return false }
    let words = label.split { !$0.isLetter && !$0.isNumber }.map { ColumnKey.key(of: $0) }
    for start in words.indices {
      var key = ""
      for word in words[start...].prefix(8) {
        key += word
        if names.contains(key.hashValue) { return false }
      }
    }
    return true
  }
}

/// Counts by label. Labels with too few cases, or that could name somebody, are merged.
struct LabelTally {
  /// The label for merged ones.
  static let other = "other"
  /// The label for a missing one.
  static let none = "none"

  struct Entry {
    var count = 0
    var value = 0.0
  }

  private var entries: [String: Entry] = [:]
  /// The first spelling of each label.
  private var spelling: [String: String] = [:]

  mutating func add(_ label: String, value: Double = 0, count: Int = 1) {
    var key = NameText.folded(label)
    // The label “none” counts as a missing label.
    if key == Self.none { key = "" }
    if spelling[key] == nil { spelling[key] = key.isEmpty ? Self.none : label }
    entries[key, default: Entry()].count += count
    entries[key, default: Entry()].value += value
  }

  var total: Int { entries.values.reduce(0) { $0 + $1.count } }

  /// Counts by label, with unsafe labels and those with fewer than `minimum` cases merged into one, and how
  /// many labels were merged.
  func merged(_ minimum: Int, _ guardian: NameGuard) -> (rows: [(label: String, entry: Entry)], merged: Int) {
    var rows: [(label: String, entry: Entry)] = []
    var rest = Entry()
    var merged = 0
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let label = spelling[key] ?? key
      let isOwn = key.isEmpty || entry.count >= minimum && guardian.isSafe(label) && key != Self.other
      if isOwn {
        rows.append((label, entry))
      } else {
        rest.count += entry.count
        rest.value += entry.value
        merged += 1
      }
    }
    if merged > 0 { rows.append((Self.other, rest)) }
    return (rows.sorted { $0.label < $1.label }, merged)
  }
}

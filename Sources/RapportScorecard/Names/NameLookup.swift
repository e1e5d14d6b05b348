/// Looks up the names used in an export.
struct NameLookup {
  enum Found: Equatable {
    case none
    case one(String)
    /// Slugs of several entries with the same name.
    case several([String])
  }

  private var meanings: [String: [String]] = [:]
  /// All names, for suggestions.
  private(set) var names: [String] = []

  /// Names that other programs use for an entry, according to the hub, take precedence over its title, and
  /// titles over slugs.
  init(_ named: [ScorecardNames.Named]) {
    add(named.map { ($0.names, $0.slug) })
    add(named.map { ([$0.title], $0.slug) })
    add(named.map { ([$0.slug], $0.slug) })
  }

  init(_ groups: [(names: [String], meaning: String)]) {
    add(groups)
  }

  /// Adds names that yield to those already present.
  private mutating func add(_ groups: [(names: [String], meaning: String)]) {
    let before = meanings
    for (names, meaning) in groups {
      for name in names {
        let key = NameText.folded(name)
        guard !key.isEmpty, before[key] == nil else { continue }
        if meanings[key] == nil { self.names.append(name) }
        if meanings[key]?.contains(meaning) != true { meanings[key, default: []].append(meaning) }
      }
    }
  }

  func find(_ name: some StringProtocol) -> Found {
    guard let found = meanings[NameText.folded(name)], let first = found.first else { return .none }
    return found.count == 1 ? .one(first) : .several(found)
  }

  /// The first meaning of a name; `nil` if it is unknown.
  subscript(name: some StringProtocol) -> String? { meanings[NameText.folded(name)]?.first }
}

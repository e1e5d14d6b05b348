/// Two entries that say nearly the same.
public struct LookAlike: Sendable, Hashable {
  /// The entry that comes first in the hub's order.
  public let first: EntryIndex
  /// The entry that comes later.
  public let second: EntryIndex
  /// How much they share, in percent: of the shorter text's phrases, or of the pieces in either line.
  public let percent: Int
  /// The longest passage they share, as the shorter text words it; for lines, the whole line.
  public let shared: String

  init(_ one: EntryIndex, _ other: EntryIndex, percent: Int, shared: String) {
    (first, second) = (min(one, other), max(one, other))
    self.percent = percent
    self.shared = shared
  }
}

extension Hub {
  /// Pairs of entries that say nearly the same, those that share most first.
  ///
  /// Texts are compared by their phrases (`AlikeTexts`). What buyers say, in objections and in notes that
  /// match no objection yet, is compared line by line (`AlikeLines`). Proof points are left out because they
  /// are meant to be repeated, and entries listed by day because they repeat themselves; so are translations
  /// and their originals.
  ///
  /// The cost grows with the total size of the texts, not with the number of pairs.
  ///
  /// - Parameter withDrafts: whether planned entries and drafts are compared as well as live ones.
  public func lookAlikes(withDrafts: Bool = false) -> [LookAlike] {
    func counts(_ entry: Entry) -> Bool {
      guard !entry.isBroken, !isRetired(entry), ended(entry) == nil else { return false }
      return withDrafts || entry.status == .approved
    }
    let readers = indices.filter { index in
      let entry = entries[index]
      return counts(entry) && !entry.kind.isAppendOnly && !entry.kind.isNewestFirst
        && entry.kind.name != Kind.proof.name
    }
    var found: [[EntryIndex]: LookAlike] = [:]
    for pair in AlikeTexts(self, readers).pairs + AlikeLines(self, counts).pairs {
      let key = [pair.first, pair.second]
      if let known = found[key], known.percent >= pair.percent { continue }
      if !isTranslation(pair) { found[key] = pair }
    }
    return found.values.sorted { a, b in
      (-a.percent, a.first, a.second) < (-b.percent, b.first, b.second)
    }
  }

  private func isTranslation(_ pair: LookAlike) -> Bool {
    let (one, other) = (entries[pair.first], entries[pair.second])
    let originals = (one.keys("translates"), other.keys("translates"))
    return originals.0.contains(other.key) || originals.1.contains(one.key)
      || !originals.0.isEmpty && originals.0 == originals.1
  }
}

/// Two entries that say nearly the same.
public struct LookAlike: Sendable, Hashable {
  /// In the hub's order.
  public let first: EntryIndex
  public let second: EntryIndex
  /// How much they share, in percent: of the phrases of the shorter text, or of what either line has.
  public let percent: Int
  /// The longest passage that both have, as the shorter one has it; of lines, the whole one.
  public let shared: String

  init(_ one: EntryIndex, _ other: EntryIndex, percent: Int, shared: String) {
    (first, second) = (min(one, other), max(one, other))
    self.percent = percent
    self.shared = shared
  }
}

extension Hub {
  /// Entries that say nearly the same, those that share most first.
  ///
  /// Texts are compared by their phrases (`AlikeTexts`); what buyers say, in objections and in notes that no objection
  /// answers yet, line by line (`AlikeLines`). What proof points say is there to be repeated, and what is listed by its day
  /// repeats itself; both are left out, and so are a translation and its original.
  ///
  /// The work grows with the size of the texts alone, not with the number of pairs.
  ///
  /// - Parameter withDrafts: whether plans and drafts count as well as what is in use.
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

public import RapportHub

extension AgreedWords {
  /// The most lines of a part.
  private static let maxLines = 40
  /// The most characters of a line.
  private static let maxLength = 400

  /// Compares entries with the versions their teams agreed to. Fields that only keep an entry in order (its
  /// owner, its reviews, its signatures) are not part of what was agreed.
  ///
  /// - Parameters:
  ///   - before: the entries as they were; may contain no others.
  ///   - after: the hub as it is.
  public init(before: Hub, after: Hub) {
    let pairing = Pairing(before: before, after: after)
    var found: [EntryKey: [Part]] = [:]
    for pair in pairing.pairs where !pair.before.isBroken && !pair.after.isBroken {
      guard let change = EntryChange(pair, pairing) else {
        found[pair.after.key] = []
        continue
      }
      let fields = change.fields.filter { !AgreementChange.housekeeping.contains($0.key) }
      let parts =
        fields.map { Part(label: $0.label, lines: AgreedWords.lines($0.lines)) }
        + (change.body.map { [Part(label: nil, lines: AgreedWords.lines($0))] } ?? [])
      found[pair.after.key] = parts.filter { !$0.lines.isEmpty }
    }
    self.init(found)
  }

  /// The changed lines, each old one followed by its new version, without context.
  /// Differences in spacing are ignored.
  private static func lines(_ change: EntryChange.TextChange) -> [Line] {
    var lines: [Line] = []
    var (gone, come): ([String], [String]) = ([], [])
    func add() {
      if gone.count == come.count {
        for (old, new) in zip(gone, come) where letters(of: old) != letters(of: new) {
          let (before, after) = differing(old, new)
          lines += [Line(.gone, before), Line(.new, after)]
        }
      } else {
        lines += gone.map { Line(.gone, cut($0)) } + come.map { Line(.new, cut($0)) }
      }
      (gone, come) = ([], [])
    }
    for line in LineChanges(change.before, change.after, shownAround: 0).block {
      switch line.mark {
      case .gone:
        if !come.isEmpty { add() }
        gone.append(line.text)
      case .new: come.append(line.text)
      case .same: add()
      }
    }
    add()
    return lines.count > maxLines ? lines.prefix(maxLines) + [Line(.same, "…")] : lines
  }

  private static func letters(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  /// How many words are kept on each side of those that differ.
  private static let wordsAround = 4

  /// Two lines, without all but a few of the words that both begin and end with.
  private static func differing(_ old: String, _ new: String) -> (String, String) {
    let (a, b) = (old.split(separator: " "), new.split(separator: " "))
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    func shown(_ words: [Substring]) -> String {
      let start = max(0, head - wordsAround)
      let end = min(words.count, words.count - tail + wordsAround)
      let middle = cut(words[start..<end].joined(separator: " "))
      return (start > 0 ? "… " : "") + middle + (end < words.count ? " …" : "")
    }
    return (shown(a), shown(b))
  }

  private static func cut(_ text: String) -> String {
    text.count > maxLength ? text.prefix(maxLength - 1) + "…" : text
  }
}

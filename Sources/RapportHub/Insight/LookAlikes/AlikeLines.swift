import RapportBase

/// Finds pairs with nearly the same wording in what buyers say: two objections, an objection and an unmatched
/// note, or two notes that ask for something.
///
/// Lines are compared by the four-letter pieces of their words (Jaccard), so that inflected forms
/// and compounds make little difference. Candidates are found with MinHash (A. Broder 1997): 80
/// hashes in 20 bands of four. Two lines with 60 % in common share a band with a probability of 94
/// %, two with 10 % with one of 0.2 %.
///
/// Measured on 2026-11-26 over all pairs of lines in three hubs, read one by one:
///
/// | hub | lines | alike, by hand | found at 60 % | missed | wrongly found |
/// | --- | --- | --- | --- | --- | --- |
/// | example | 110 | 1 | 1 | 0 | 0 |
/// | field-hub | 13 | 0 | 0 | 0 | 0 |
/// | brain-hub | 27 | 4 | 3 | 1 (59 %) | 0 |
///
/// The next pairs below the threshold are questions that only begin alike (52 %).
struct AlikeLines {
  /// In percent of the pieces that occur in either line.
  static let threshold = 60
  /// Fewer pieces than this are just a word or two.
  private static let minPieces = 6
  private static let (maxPieces, maxLines) = (200, 20)
  private static let (bands, rows) = (20, 4)

  private struct Line {
    let owner: EntryIndex
    let side: Side
    let text: String
    let pieces: [UInt64]

    init(_ owner: EntryIndex, _ side: Side, _ text: String) {
      (self.owner, self.side, self.text) = (owner, side, text)
      pieces = AlikeLines.pieces(text)
    }
  }

  /// Where a line comes from: an objection, a `heard` note about no objection, or a `wanted` note.
  private enum Side { case objection, heard, wanted }

  private(set) var pairs: [LookAlike] = []

  /// - Parameter counts: whether to include an entry.
  init(_ hub: Hub, _ counts: (Entry) -> Bool) {
    let lines = Self.lines(hub, counts)
    var keys = SharedKeys(documents: lines.count, keys: lines.count * Self.bands)
    for (place, line) in lines.enumerated() {
      for other in keys.add(Self.bandKeys(line.pieces), part: 0) {
        if let pair = Self.compare(lines[other], lines[place]) { pairs.append(pair) }
      }
    }
  }

  private static func lines(_ hub: Hub, _ counts: (Entry) -> Bool) -> [Line] {
    let objections = hub.kinds.filter(\.holdsAnswers).flatMap { hub.indices(of: $0.name) }
      .filter { counts(hub.entries[$0]) }
    let said = objections.flatMap { index in
      hub.entries[index].texts("says").prefix(maxLines).map { Line(index, .objection, $0) }
    }
    let noted = hub.countedNotes.compactMap { note -> Line? in
      let text = note.entry.text("said") ?? note.entry.title
      switch note.entry.text("what") {
      case "heard" where note.about.isEmpty: return Line(note.index, .heard, text)
      case "wanted": return Line(note.index, .wanted, text)
      default: return nil
      }
    }
    return (said + noted).filter { $0.pieces.count >= minPieces }
  }

  private static func compare(_ one: Line, _ other: Line) -> LookAlike? {
    guard one.owner != other.owner else { return nil }
    switch (one.side, other.side) {
    case (.objection, .objection), (.objection, .heard), (.wanted, .wanted): break
    default: return nil
    }
    let pieces = Set(one.pieces)
    let shared = other.pieces.count { pieces.contains($0) }
    let all = one.pieces.count + other.pieces.count - shared
    guard shared * 100 >= threshold * all else { return nil }
    return LookAlike(one.owner, other.owner, percent: shared * 100 / all, shared: other.text)
  }

  /// One key per band. Lines with the same key have the same minimum for all four hashes of the band.
  private static func bandKeys(_ pieces: [UInt64]) -> [UInt64] {
    (0..<bands).map { band in
      (0..<rows).reduce(UInt64(band + 1)) { key, row in
        let seed = mixed(UInt64(band * rows + row + 1) &* 0x9E37_79B9_7F4A_7C15)
        return mixed(key &+ pieces.reduce(.max) { min($0, mixed($1 ^ seed)) })
      }
    }
  }

  /// The four-letter pieces of a line's words, each once. Every word begins and ends with a space.
  private static func pieces(_ text: String) -> [UInt64] {
    var (pieces, seen): ([UInt64], Set<UInt64>) = ([], [])
    func add(_ piece: ArraySlice<UInt8>) {
      let hash = piece.reduce(TextWord.seed) { ($0 ^ UInt64($1)) &* TextWord.prime }
      if pieces.count < maxPieces, seen.insert(hash).inserted { pieces.append(hash) }
    }
    let letters = text.prefix(1000).lowercased().unicodeScalars.filter { $0 != "'" && $0 != "\u{2019}" }
    for word in letters.split(whereSeparator: {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil
    }) {
      let bytes = Array(" \(String(word)) ".utf8)
      if bytes.count < 4 {
        add(bytes[...])
      } else {
        for i in 0...(bytes.count - 4) { add(bytes[i..<(i + 4)]) }
      }
    }
    return pieces
  }
}

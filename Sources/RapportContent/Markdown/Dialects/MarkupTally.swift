import RapportDiagnostics

/// Counts occurrences of each kind, so that a body with a hundred tags gets a single
/// finding that lists their lines.
struct MarkupTally<Kind: Hashable> {
  struct Item {
    var kind: Kind
    /// Offset of the first occurrence.
    var offset: Int
    /// The first occurrence as written, cut to length.
    var sample: String
    var count = 1
    /// The lines of the first few other occurrences.
    var lines: [Int] = []
  }
  /// One per kind, in order of first occurrence.
  private(set) var items: [Item] = []
  private var indices: [Kind: Int] = [:]
  private static var longestSample: Int { 40 }
  private static var mostLines: Int { 5 }

  mutating func add(_ kind: Kind, at range: Range<Int>, line: Int, of source: BodySource) {
    guard let index = indices[kind] else {
      indices[kind] = items.count
      let text = String(decoding: source.bytes[range.prefix(Self.longestSample * 4)], as: UTF8.self)
        .unicodeScalars
      let cut = text.count > Self.longestSample
      let sample = String(String.UnicodeScalarView(text.prefix(Self.longestSample))) + (cut ? "…" : "")
      items.append(Item(kind: kind, offset: range.lowerBound, sample: sample))
      return
    }
    items[index].count += 1
    let number = source.firstLine + line - 1
    if items[index].lines.count < Self.mostLines, items[index].lines.last != number {
      items[index].lines.append(number)
    }
  }
}

extension MarkupTally.Item {
  /// `; 2 more are in lines 12 and 14`, or an empty string.
  var rest: String {
    guard count > 1, let last = lines.last else { return "" }
    let more = count - 1
    let verb = more == 1 ? "is" : "are"
    if lines.count == 1 { return "; \(more) more \(verb) in line \(last)" }
    let isCut = lines.count < more
    let list = lines.dropLast().map(String.init).joined(separator: ", ")
    return
      "; \(more) more \(verb) in lines \(list)\(isCut ? "," : " and") \(last)\(isCut ? " and so on" : "")"
  }
}

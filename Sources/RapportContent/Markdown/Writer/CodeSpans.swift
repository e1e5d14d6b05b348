/// Finds the ends of code spans in a block's source.
struct CodeSpans {
  private let end: Int
  /// Lengths of backtick runs that no later run closes.
  private var unclosed: Set<Int> = []
  /// Runs of backticks, collected when the first one is reached.
  private var runs: [Range<Int>]?
  private var next = 0

  init(end: Int) { self.end = end }

  /// The end of the code span that begins at `start`; if it is never closed, the end of its backticks.
  mutating func end(of start: Int, in source: BodySource) -> Int {
    let runs = self.runs ?? Self.runs(from: start, to: end, in: source)
    self.runs = runs
    while next < runs.count, runs[next].upperBound <= start { next += 1 }
    guard next < runs.count else { return start + 1 }
    // The first backtick of the run may be escaped.
    let opener = start..<runs[next].upperBound
    guard !unclosed.contains(opener.count) else { return opener.upperBound }
    for i in runs.index(after: next)..<max(runs.count, next + 1) where runs[i].count == opener.count {
      next = i + 1
      return runs[i].upperBound
    }
    unclosed.insert(opener.count)
    return opener.upperBound
  }

  private static func runs(from start: Int, to end: Int, in source: BodySource) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var i = start
    while i < end {
      guard source.bytes[i] == UInt8(ascii: "`") else {
        i += 1
        continue
      }
      let first = i
      while i < end, source.bytes[i] == UInt8(ascii: "`") { i += 1 }
      runs.append(first..<i)
    }
    return runs
  }
}

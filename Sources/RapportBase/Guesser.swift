/// Guesses what many mistyped words mean, at a bounded cost: content could hold thousands of them, and each is
/// compared with every candidate. Once the bound is reached there are no more guesses.
public struct Guesser: Sendable {
  /// Comparisons that may still be made. Half a million take about half a second.
  private var comparisonsLeft: Int

  public init(atMost comparisons: Int = 500_000) {
    comparisonsLeft = comparisons
  }

  /// The nearest candidate, as the function `nearest` finds it; `nil` when none is near or the bound is reached.
  public mutating func nearest(_ word: String, among candidates: [String]) -> String? {
    mayCompare(candidates.count) ? RapportBase.nearest(word, among: candidates) : nil
  }

  /// Whether so many comparisons more may be made; they count as made.
  public mutating func mayCompare(_ count: Int) -> Bool {
    guard comparisonsLeft >= count else {
      comparisonsLeft = 0
      return false
    }
    comparisonsLeft -= count
    return true
  }

  /// "Did you mean X?", or some of the known words, or nothing.
  public mutating func suggestion(for word: String, among candidates: [String]) -> String {
    if let near = nearest(word, among: candidates) { return "Did you mean “\(near)”?" }
    return someKnown(candidates)
  }
}

/// "Known are …": the first of the known words; nothing when there are none.
///
/// The words are taken lazily, since thousands of faults may each name the first few of thousands.
public func someKnown(_ candidates: some Collection<String>) -> String {
  guard !candidates.isEmpty else { return "" }
  let shown = candidates.prefix(12).joined(separator: ", ")
  return candidates.count > 12
    ? "Known are \(shown) and \(candidates.count - 12) more." : "Known are \(shown)."
}

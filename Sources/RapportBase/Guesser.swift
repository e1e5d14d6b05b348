/// Guesses what mistyped words mean at a limited total cost: content may hold thousands of them, and each is
/// compared with every candidate. Once the limit is reached, there are no more guesses.
public struct Guesser: Sendable {
  /// Comparisons left. Half a million take about half a second.
  private var comparisonsLeft: Int

  /// - Parameter comparisons: the most comparisons of a word with a candidate.
  public init(atMost comparisons: Int = 500_000) {
    comparisonsLeft = comparisons
  }

  /// The nearest candidate, as the function `nearest` finds it; `nil` if none is
  /// near or the limit is reached.
  public mutating func nearest(_ word: String, among candidates: [String]) -> String? {
    mayCompare(candidates.count) ? RapportBase.nearest(word, among: candidates) : nil
  }

  /// Whether `count` more comparisons may be made. If so, they are deducted; if not, no more are allowed.
  public mutating func mayCompare(_ count: Int) -> Bool {
    guard comparisonsLeft >= count else {
      comparisonsLeft = 0
      return false
    }
    comparisonsLeft -= count
    return true
  }

  /// "Did you mean X?", or some of the known words, or an empty string.
  public mutating func suggestion(for word: String, among candidates: [String]) -> String {
    if let near = nearest(word, among: candidates) { return "Did you mean “\(near)”?" }
    return someKnown(candidates)
  }
}

/// "Known are …" with the first of the known words; an empty string if there are none.
///
/// Works on a lazy collection, since thousands of faults may each list the first few of thousands of words.
public func someKnown(_ candidates: some Collection<String>) -> String {
  guard !candidates.isEmpty else { return "" }
  let shown = candidates.prefix(12).joined(separator: ", ")
  return candidates.count > 12
    ? "Known are \(shown) and \(candidates.count - 12) more." : "Known are \(shown)."
}

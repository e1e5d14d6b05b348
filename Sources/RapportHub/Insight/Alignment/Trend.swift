/// Whether something is heard more often than before. Says so only if the numbers support it.
public enum Trend: String, Sendable, Hashable {
  /// With fewer than this in both periods together, no trend is claimed.
  public static let minCount = 5

  case up, down, steady
  case tooFew = "too-few"

  /// Compares two periods of the same length.
  ///
  /// Two counts of rare events differ by chance alone. If nothing has changed, each event is equally likely
  /// to fall in either period, and the difference has the variance `later + earlier`. A difference counts as
  /// a trend from two standard deviations, which chance alone reaches about once in twenty times.
  public init(later: Int, earlier: Int) {
    let (sum, difference) = (later + earlier, later - earlier)
    if sum < Trend.minCount {
      self = .tooFew
    } else if difference * difference < 4 * sum {
      self = .steady
    } else {
      self = difference > 0 ? .up : .down
    }
  }
}

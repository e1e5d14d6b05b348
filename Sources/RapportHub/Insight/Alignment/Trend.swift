/// Whether something is heard more often than before, said only where the numbers carry it.
public enum Trend: String, Sendable, Hashable {
  /// With fewer than this in both periods together nothing can be said.
  public static let minCount = 5

  case up, down, steady
  case tooFew = "too-few"

  /// Compares two periods of the same length.
  ///
  /// Two counts of rare events differ by chance alone. If nothing changed, each event is as likely in one period as in
  /// the other, and their difference has the variance `later + earlier`: it counts from two standard deviations on,
  /// which chance reaches once in twenty times.
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

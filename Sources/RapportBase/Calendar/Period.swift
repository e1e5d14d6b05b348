/// A length of time as front matter writes it: `90d`, `6w`, `3m`, `1y`. Months and years
/// are calendar months and years.
public struct Period: Sendable, Hashable {
  /// Days, weeks, months or years. The raw value is the letter that follows the
  /// number: `30d`, `2w`, `6m`, `1y`.
  public enum Unit: String, Sendable { case day = "d", week = "w", month = "m", year = "y" }

  /// How many units, from 1.
  public let count: Int
  public let unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// `nil` unless the text is a whole number from 1 to 9999 followed by one of `d w m y`.
  public init?(_ text: String) {
    guard let last = text.last, let unit = Unit(rawValue: String(last)), text.utf8.count <= 5,
      text.utf8.dropLast().allSatisfy({ (48...57).contains($0) }), let count = Int(text.dropLast()), count > 0
    else { return nil }
    self.init(count, unit)
  }
}

extension Period: CustomStringConvertible {
  public var description: String { "\(count)\(unit.rawValue)" }
}

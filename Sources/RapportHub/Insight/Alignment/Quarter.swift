public import RapportBase

/// A calendar quarter.
public struct Quarter: Sendable, Hashable, Comparable {
  public let year: Int
  /// 1 to 4.
  public let number: Int

  public init(_ day: Day) { (year, number) = (day.year, (day.month + 2) / 3) }

  public static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

extension Quarter: CustomStringConvertible {
  /// `2026-Q4`.
  public var description: String { "\(year)-Q\(number)" }
}

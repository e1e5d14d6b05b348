/// A part of a total: `count` out of `of`.
public struct Share: Sendable, Hashable {
  /// The size of the part.
  public var count: Int
  /// The size of the total.
  public var of: Int

  public init(count: Int, of: Int) {
    self.count = count
    self.of = of
  }
}

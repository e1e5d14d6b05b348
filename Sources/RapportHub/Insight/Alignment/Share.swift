/// A part of a total: `count` out of `of`.
public struct Share: Sendable, Hashable {
  public var count: Int
  public var of: Int

  public init(count: Int, of: Int) {
    self.count = count
    self.of = of
  }
}

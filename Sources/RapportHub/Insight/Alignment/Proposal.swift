public import RapportBase

/// A pull request or merge request that waits for somebody's decision, as the Git host lists it.
public struct Proposal: Sendable, Hashable {
  /// On one line, without characters that nobody sees.
  public let title: String
  /// What the host counts it by.
  public let number: String?
  /// The name that the host gives.
  public let author: String?
  /// The day on which it was made.
  public let day: Day
  /// An address of the web.
  public let url: String
  /// Whether its author still works on it.
  public let isDraft: Bool

  /// How many days it has been waiting; 0 for one that was made later.
  public func age(on day: Day) -> Int { max(0, day.number - self.day.number) }
}

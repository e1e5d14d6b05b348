public import RapportBase

/// A pull request or merge request waiting for a decision, as the Git host lists it.
public struct Proposal: Sendable, Hashable {
  /// On one line, without invisible characters.
  public let title: String
  /// The host's number for it.
  public let number: String?
  /// The author's name on the host.
  public let author: String?
  /// The day it was opened.
  public let day: Day
  /// The web address of its page.
  public let url: String
  /// Whether its author is still working on it.
  public let isDraft: Bool

  /// How many days it has been waiting; 0 if it was opened later.
  public func age(on day: Day) -> Int { max(0, day.number - self.day.number) }
}

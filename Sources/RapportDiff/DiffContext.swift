public import RapportBase
import RapportHub

/// What was compared, under the names that readers know.
public struct DiffContext: Sendable {
  /// The older revision as given: `main`.
  public var base: String
  /// The hash of the commit that `base` was resolved to.
  public var commit: String
  /// The newer revision; `nil` for the files in the folder.
  public var head: String?
  /// The day for which freshness and expiry are judged on both sides.
  public var asOf: Day
  /// The prefix for reported paths of content files: `content/`.
  public var folder: String

  public init(base: String, commit: String, head: String?, asOf: Day, folder: String) {
    self.base = base
    self.commit = commit
    self.head = head
    self.asOf = asOf
    self.folder = folder
  }
}

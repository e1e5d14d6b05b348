public import RapportBase
import RapportHub

/// What was compared, in the names that readers use.
public struct DiffContext: Sendable {
  /// The revision as it was given: `main`.
  public var base: String
  /// The hash of the commit that it was compared with.
  public var commit: String
  /// The newer revision; the files in the folder if `nil`.
  public var head: String?
  public var asOf: Day
  /// The start of reported paths of content files: `content/`.
  public var folder: String

  public init(base: String, commit: String, head: String?, asOf: Day, folder: String) {
    self.base = base
    self.commit = commit
    self.head = head
    self.asOf = asOf
    self.folder = folder
  }
}

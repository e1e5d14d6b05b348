public import RapportHub

/// What was compared, as its readers name it.
public struct DiffContext: Sendable {
  /// The revision as it was given: `main`.
  public var base: String
  /// The commit that it was compared with, as its hash.
  public var commit: String
  /// The newer revision; the files as they lie in the folder if `nil`.
  public var head: String?
  public var asOf: Day
  /// How paths of content files begin where they are told: `content/`.
  public var folder: String

  public init(base: String, commit: String, head: String?, asOf: Day, folder: String) {
    self.base = base
    self.commit = commit
    self.head = head
    self.asOf = asOf
    self.folder = folder
  }
}

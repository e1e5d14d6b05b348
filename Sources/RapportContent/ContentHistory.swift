/// Who changed which files of a content tree, and when: what Git knows, read once and handed on as a value.
public struct ContentHistory: Sendable, Hashable {
  /// Somebody as commits name them, after the repository's mailmap.
  public struct Author: Sendable, Hashable {
    public var name: String
    public var email: String

    public init(name: String, email: String) {
      self.name = name
      self.email = email
    }
  }

  /// What one commit did to one file.
  public struct Change: Sendable, Hashable {
    /// What a commit did to a file.
    public enum Kind: Sendable, Hashable { case added, changed, removed }

    public var kind: Kind
    /// When it was committed, in seconds since 1970 in UTC.
    public var seconds: Int
    /// Index in `authors`.
    public var author: Int

    public init(_ kind: Kind, seconds: Int, author: Int) {
      self.kind = kind
      self.seconds = seconds
      self.author = author
    }
  }

  public var authors: [Author]
  /// By the path below the content folder that a file has now, or had last; renames are followed. Children come before
  /// their parents, so newest first.
  public var changes: [String: [Change]]
  /// Whether older commits are missing: a shallow clone, or more than is worth reading.
  public var isCut: Bool

  public init(authors: [Author] = [], changes: [String: [Change]] = [:], isCut: Bool = false) {
    self.authors = authors
    self.changes = changes
    self.isCut = isCut
  }
}

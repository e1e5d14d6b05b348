/// Who changed which files of a content tree, and when: read from Git once and passed on as a value.
public struct ContentHistory: Sendable, Hashable {
  /// An author as commits name them, according to the repository's mailmap.
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
    /// When it was committed, in Unix time.
    public var seconds: Int
    /// Index in `authors`.
    public var author: Int

    public init(_ kind: Kind, seconds: Int, author: Int) {
      self.kind = kind
      self.seconds = seconds
      self.author = author
    }
  }

  /// Everyone who made a change.
  public var authors: [Author]
  /// By the current path below the content folder, or the last one if the file is gone; renames are followed.
  /// Children come before their parents, so newest first.
  public var changes: [String: [Change]]
  /// Whether older commits are missing, because of a shallow clone or a limit on what is read.
  public var isCut: Bool

  public init(authors: [Author] = [], changes: [String: [Change]] = [:], isCut: Bool = false) {
    self.authors = authors
    self.changes = changes
    self.isCut = isCut
  }
}

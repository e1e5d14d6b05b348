import RapportHub

/// A file from a mail or an issue.
public struct SubmittedFile: Sendable, Hashable {
  /// Path relative to the content folder: a kind's folder and a slug, nothing else.
  public var path: String
  public var bytes: [UInt8]
  /// Whether the bytes are those that the form sent. Somebody, or a mail program, may have changed them in
  /// transit.
  public var matchesChecksum: Bool
  /// The maximum size of a file in bytes. Files from the form are a tenth of that.
  public static let maxBytes = 64 << 10
}

/// Why the files in a text are refused.
public struct IntakeFault: Error, Sendable, Hashable {
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var help: String
}

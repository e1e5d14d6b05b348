import RapportHub

/// A file from a mail or an issue.
public struct SubmittedFile: Sendable, Hashable {
  /// Below the content folder: a kind's folder and a slug, and nothing else.
  public var path: String
  public var bytes: [UInt8]
  /// Whether the bytes are those that the form sent; somebody, or a mail program, may have changed them on
  /// the way.
  public var matchesChecksum: Bool
  /// The largest file that is accepted, in bytes. Files from the form are a tenth of that.
  public static let maxBytes = 64 << 10
}

/// Why the files in a text are refused.
public struct IntakeFault: Error, Sendable, Hashable {
  public var message: String
  public var help: String
}

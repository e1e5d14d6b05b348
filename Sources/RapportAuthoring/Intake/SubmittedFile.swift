import RapportHub

/// A file that a mail or an issue carried here.
public struct SubmittedFile: Sendable, Hashable {
  /// Below the content folder: a kind's folder and a slug, and nothing else.
  public var path: String
  public var bytes: [UInt8]
  /// Whether the bytes are those that the form sent; somebody, or a mail program, may have changed them on the way.
  public var matchesChecksum: Bool
  /// The largest file that may come in this way, in bytes. The form's own are a tenth of it.
  public static let largest = 64 << 10
}

/// Why a text carries no file that may come in.
public struct IntakeFault: Error, Sendable, Hashable {
  public var message: String
  public var help: String
}

/// The bytes of one content file, unread.
public struct SourceFile: Sendable {
  /// Below the content folder, separated by `/`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

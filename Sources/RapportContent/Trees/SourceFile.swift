/// A content file that hasn't been parsed yet.
public struct SourceFile: Sendable {
  /// Path below the content folder, separated by `/`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

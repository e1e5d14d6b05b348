/// One file of the site.
public struct OutputFile: Sendable, Hashable {
  /// Path relative to the site's root, separated by `/`.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file whose bytes differ between two states of a folder, or that only one of them has.
public struct FileDifference: Sendable, Hashable {
  /// Path separated by `/`.
  public var path: String
  /// Size before in bytes; `nil` if there was no such file.
  public var before: Int?
  /// Size after in bytes; `nil` if there is no such file any more.
  public var after: Int?

  public init(path: String, before: Int?, after: Int?) {
    self.path = path
    self.before = before
    self.after = after
  }
}

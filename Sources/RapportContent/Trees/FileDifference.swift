/// A file that has other bytes in one state of a folder than in the other, or that only one of them has.
public struct FileDifference: Sendable, Hashable {
  /// Separated by `/`.
  public var path: String
  /// In bytes; `nil` where there is no such file.
  public var before: Int?
  public var after: Int?

  public init(path: String, before: Int?, after: Int?) {
    self.path = path
    self.before = before
    self.after = after
  }
}

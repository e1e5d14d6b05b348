import RapportBase

/// The machine refused: a disk, a permission, a file that is gone. Not the content's fault.
public struct FileError: Error, CustomStringConvertible {
  public var path: String
  /// What was tried, a verb.
  public var action: String
  /// The system's `errno`.
  public var code: Int32

  public init(path: String, action: String, code: Int32) {
    self.path = path
    self.action = action
    self.code = code
  }

  /// Whether something stands where a new file should go.
  public var isAlreadyThere: Bool { code == EEXIST }

  /// Whether there is nothing of that name, or no folder.
  public var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  public var description: String {
    "can't \(action) \(path): \(String(cString: strerror(code)))"
  }
}

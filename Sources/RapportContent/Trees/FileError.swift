import RapportBase

/// An error from the system, such as a full disk, a missing permission or a missing
/// file. Not a fault of the content.
public struct FileError: Error, CustomStringConvertible {
  /// The file or folder, as a path that people recognise.
  public var path: String
  /// What was being done, as a verb.
  public var action: String
  /// The system's `errno`.
  public var code: Int32

  public init(path: String, action: String, code: Int32) {
    self.path = path
    self.action = action
    self.code = code
  }

  /// Whether there is already something where a new file should go.
  public var isAlreadyThere: Bool { code == EEXIST }

  /// Whether the file, or a folder above it, doesn't exist.
  public var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

  public var description: String {
    "can't \(action) \(path): \(String(cString: strerror(code)))"
  }
}

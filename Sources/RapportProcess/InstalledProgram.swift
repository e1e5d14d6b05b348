import RapportBase
public import SystemPackage

/// A program installed on this machine.
public struct InstalledProgram: Sendable {
  /// Path of the executable.
  public let path: FilePath
  /// Differs between versions of the program: made from its path, size and modification time.
  public let identity: String

  /// Looks for a program in the folders of `PATH`. Relative ones are skipped, because they depend on the
  /// working folder.
  public static func find(_ name: String) -> InstalledProgram? {
    guard let folders = getenv("PATH").map({ String(cString: $0) }) else { return nil }
    for folder in folders.parts(at: ":") where folder.utf8.first == UInt8(ascii: "/") {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard access(path, X_OK) == 0, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        continue
      }
      return InstalledProgram(
        path: FilePath(path), identity: "\(path) \(status.st_size) \(modified(status))")
    }
    return nil
  }

  private static func modified(_ status: stat) -> Int {
    #if canImport(Darwin)
      Int(status.st_mtimespec.tv_sec)
    #else
      Int(status.st_mtim.tv_sec)
    #endif
  }
}

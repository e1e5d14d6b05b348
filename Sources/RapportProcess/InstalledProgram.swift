import RapportBase
public import SystemPackage

/// A program that is on this machine.
public struct InstalledProgram: Sendable {
  public let path: FilePath
  /// Another text for each version of it: where it is, its size, and when it was made.
  public let identity: String

  /// Looks for a program in the folders of `PATH`, relative ones left out: those depend on where a command runs.
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

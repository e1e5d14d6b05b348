public import Foundation

/// Files that hold what a test expects. `UPDATE_SNAPSHOTS=1 swift test` updates all of them: look at every line of
/// the diff before you commit it.
public enum Golden {
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"

  /// A golden file's text; a missing file counts as empty.
  ///
  /// - Parameter found: the test's result. It is written to the file first if goldens are being updated.
  public static func text(_ file: URL, found: String) throws -> String {
    let exists = FileManager.default.fileExists(atPath: file.path)
    if isUpdating {
      if !found.isEmpty {
        try Data(found.utf8).write(to: file)
      } else if exists {
        try FileManager.default.removeItem(at: file)
      }
      return found
    }
    return exists ? try String(contentsOf: file, encoding: .utf8) : ""
  }
}

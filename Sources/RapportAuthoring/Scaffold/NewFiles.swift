import RapportBase
import RapportContent

/// Files that are written together: all of them or none. Files that already exist stay as they are.
public struct NewFiles {
  /// Paths of files that already existed, as given.
  public private(set) var kept: [String] = []
  private var files: [String] = []
  private var folders: [String] = []

  public init() {}

  /// Writes files below a folder, which is made if it is missing.
  ///
  /// - Throws: `FileError`, after removing everything that was written up to then.
  public mutating func write(_ new: [Scaffold.File], below root: String) throws {
    do {
      for file in new { try write(file, below: root) }
    } catch {
      undo()
      throw error
    }
  }

  private mutating func write(_ file: Scaffold.File, below root: String) throws {
    let path = "\(root)/\(file.path)"
    guard !NewFiles.isThere(path) else {
      kept.append(file.path)
      return
    }
    let missing = NewFiles.missingFolders(above: path)
    // Noted before they are made: making the second of several may fail.
    folders += missing
    try FolderTree.made(at: root).create(file.path, file.bytes)
    files.append(path)
  }

  /// Removes what was written, and folders that were made for it and hold nothing else.
  public mutating func undo() {
    for file in files.reversed() { unlink(file) }
    for folder in folders.reversed() { rmdir(folder) }
    (files, folders) = ([], [])
  }

  /// Whether anything has that path, even a dangling link.
  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The missing folders on the way to a file, the outermost first.
  private static func missingFolders(above path: String) -> [String] {
    path.utf8.indices.compactMap { index in
      guard path.utf8[index] == UInt8(ascii: "/"), index > path.startIndex else { return nil }
      let folder = String(path[..<index])
      return isThere(folder) ? nil : folder
    }
  }
}

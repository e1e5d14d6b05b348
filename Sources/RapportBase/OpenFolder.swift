import CRapport
public import SystemPackage

/// A folder that is kept open while it is in use. Everything opened through it is certain to be below it: no
/// links are followed.
///
/// The path to the folder itself may contain links, because it was given by the person running the command.
public final class OpenFolder: Sendable {
  /// The open folder.
  public let descriptor: FileDescriptor

  /// - Throws: `Errno`.
  public init(_ path: String) throws {
    descriptor = try FileDescriptor.open(
      FilePath(path), .readOnly, options: [.directory, .closeOnExec, .nonBlocking])
  }

  deinit { try? descriptor.close() }

  /// Opens a file by its path below the folder.
  ///
  /// - Parameters:
  ///   - path: separated by `/`, without `.` and `..`.
  ///   - flags: those of open(2). Links are never followed, whatever the flags say.
  /// - Throws: `Errno`; for a link in the path, `tooManySymbolicLinkLevels` or `notDirectory`.
  public func open(_ path: String, _ flags: Int32) throws -> FileDescriptor {
    guard !path.utf8.contains(0) else { throw Errno.invalidArgument }
    let raw = rapport_open_beneath(descriptor.rawValue, path, flags | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard raw >= 0 else { throw Errno(rawValue: errno) }
    return FileDescriptor(rawValue: raw)
  }

  /// Creates the missing folders above a file, without following links.
  ///
  /// - Throws: `Errno`.
  public func makeFolders(above path: String) throws {
    for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
      let folder = String(path[..<slash])
      let parent = folder.utf8.lastIndex(of: UInt8(ascii: "/"))
      let name = parent.map { String(folder[folder.utf8.index(after: $0)...]) } ?? folder
      if let parent {
        let above = try open(String(folder[..<parent]), O_RDONLY | O_DIRECTORY)
        try above.closeAfter { try Self.make(name, in: above) }
      } else {
        try Self.make(name, in: descriptor)
      }
    }
  }

  private static func make(_ name: String, in folder: FileDescriptor) throws {
    guard mkdirat(folder.rawValue, name, 0o755) == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
  }
}

import RapportBase
import SystemPackage
import RapportContent

/// What a command is given to read: a file by its path, or `-` for what is piped into it.
enum StandardInput {
  /// - Parameter most: one byte more than this is all that is read of a longer text, so that it can be refused.
  static func read(_ path: String, most: Int) throws -> [UInt8] {
    do {
      if path == "-" { return try FileDescriptor.standardInput.read(upTo: most + 1) }
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      return try file.closeAfter { try file.read(upTo: most + 1) }
    } catch let error as Errno {
      throw FileError(path: path, action: "read", code: error.rawValue)
    }
  }
}

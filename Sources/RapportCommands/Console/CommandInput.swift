import RapportBase
import SystemPackage
import RapportContent

/// The input of a command: a file by its path, or `-` for standard input.
enum CommandInput {
  /// - Parameter maxBytes: the maximum accepted size. One byte more is read, so that the caller can refuse a
  ///   longer text.
  static func read(_ path: String, maxBytes: Int) throws -> [UInt8] {
    do {
      if path == "-" { return try FileDescriptor.standardInput.read(upTo: maxBytes + 1) }
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      return try file.closeAfter { try file.read(upTo: maxBytes + 1) }
    } catch let error as Errno {
      throw FileError(path: path, action: "read", code: error.rawValue)
    }
  }
}

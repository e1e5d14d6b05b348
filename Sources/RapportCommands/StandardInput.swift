import RapportContent

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a command is given to read: a file by its path, or `-` for what is piped into it.
enum StandardInput {
  /// - Parameter most: one byte more than this is all that is read of a longer text, so that it can be refused.
  static func read(_ path: String, most: Int) throws -> [UInt8] {
    let isPiped = path == "-"
    let descriptor = isPiped ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: "read", code: errno) }
    defer { if !isPiped { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= most {
      #if canImport(Darwin)
        let got = Darwin.read(descriptor, &buffer, buffer.count)
      #elseif canImport(Glibc)
        let got = Glibc.read(descriptor, &buffer, buffer.count)
      #else
        let got = Musl.read(descriptor, &buffer, buffer.count)
      #endif
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw FileError(path: path, action: "read", code: errno) }
      if got == 0 { break }
      bytes += buffer[..<got]
    }
    return bytes
  }
}

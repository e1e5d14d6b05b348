#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where people and programs read what a command says.
enum Terminal {
  /// Whether standard error is a terminal that wants colour (no-color.org).
  static var wantsColour: Bool {
    let refuses = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    return isInteractive && !refuses && !isDumb
  }

  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes to standard error as it is.
  static func note(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Writes a line to standard error.
  static func complain(_ message: String) { note(message + "\n") }

  /// Writes to standard output as it is.
  static func say(_ text: String) { write(text, to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Glibc)
          Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #else
          Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
      }
      if written <= 0 { return }
      rest = rest.dropFirst(written)
    }
  }
}

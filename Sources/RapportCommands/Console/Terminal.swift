import RapportBase
import SystemPackage

/// Standard output and standard error.
enum Terminal {
  /// Whether standard error is a terminal that shows colour (no-color.org).
  static var wantsColour: Bool {
    let refuses = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    return isInteractive && !refuses && !isDumb
  }

  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes to standard error as it is.
  static func note(_ text: String) { write(text, to: .standardError) }

  /// Writes a line to standard error.
  static func complain(_ message: String) { note(message + "\n") }

  /// Writes to standard output as it is.
  static func say(_ text: String) { write(text, to: .standardOutput) }

  /// The reader may have closed the pipe, which is no reason to fail.
  private static func write(_ text: String, to stream: FileDescriptor) {
    _ = try? stream.writeAll(text.utf8)
  }
}

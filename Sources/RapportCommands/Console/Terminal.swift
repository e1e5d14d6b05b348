import RapportBase
import RapportDiagnostics
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

  /// Writes to standard error what a renderer has already made safe.
  static func writeError(rendered text: String) { _ = try? FileDescriptor.standardError.writeAll(text.utf8) }

  /// Writes lines to standard error. They may hold untrusted text, which is made safe.
  static func writeError(_ message: String) { writeError(rendered: visibleLines(message) + "\n") }

  /// Writes lines to standard output. They may hold untrusted text, which is made safe.
  static func writeOutput(_ text: String) throws { try write(visibleLines(text)) }

  /// Writes JSON to standard output.
  static func writeOutput(json: String) throws { try write(visibleJSON(json)) }

  /// Writes CSV to standard output.
  static func writeOutput(csv: [UInt8]) throws { try write(visibleCSV(csv)) }

  /// Somebody is waiting for output, so a failure to write it isn't ignored: a full disk, a pipe that nobody
  /// reads.
  ///
  /// - Throws: `ExitStatus.machineFailed`, after saying why on standard error.
  private static func write(_ text: String) throws {
    do {
      _ = try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch {
      writeError("rapport: can't write to standard output: \(error)")
      throw ExitStatus.machineFailed
    }
  }
}

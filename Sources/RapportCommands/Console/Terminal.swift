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

  /// Writes to standard error what a renderer has made safe already.
  static func writeError(rendered text: String) { _ = try? FileDescriptor.standardError.writeAll(text.utf8) }

  /// Writes lines to standard error. Foreign words may be in them.
  static func writeError(_ message: String) { writeError(rendered: visibleLines(message) + "\n") }

  /// Writes lines to standard output. Foreign words may be in them.
  static func writeOutput(_ text: String) throws { try write(visibleLines(text)) }

  /// Writes JSON to standard output.
  static func writeOutput(json: String) throws { try write(visibleJSON(json)) }

  /// Writes a table for spreadsheets to standard output.
  static func writeOutput(csv: [UInt8]) throws { try write(visibleCSV(csv)) }

  /// Output that can't be written is output that somebody waits for: a full disk, a pipe that nobody reads.
  ///
  /// - Throws: `ExitStatus.machineFailed`, once standard error says why.
  private static func write(_ text: String) throws {
    do {
      _ = try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch {
      writeError("rapport: can't write to standard output: \(error)")
      throw ExitStatus.machineFailed
    }
  }
}

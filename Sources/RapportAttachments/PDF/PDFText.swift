import RapportBase
import RapportProcess

/// The text of PDF files, by way of poppler's `pdftotext`. PDF is a large format, and most of its readers
/// have had security holes, so none is part of Rapport. The one that the system keeps up to date runs as a
/// separate process, without any rights that it doesn't need, and may crash.
struct PDFText: Sendable {
  let program: InstalledProgram
  private let process: BoundedProcess

  /// The maximum CPU time for one file in seconds: enough for thousands of ordinary pages. CPU time and not
  /// wall-clock time, since whether a file can be read should not depend on how busy the machine is.
  private static let maxSeconds = 5
  /// The maximum wall-clock time in seconds, for a program that waits for something; many times the CPU time,
  /// since the machine may be busy.
  private static let maxWait = 60
  private static let maxMemory = 512 << 20
  private static let maxPages = 500

  init(_ program: InstalledProgram) {
    self.program = program
    process = BoundedProcess(
      .at(program.path), environment: ["LC_ALL": "C"], timeLimit: .seconds(PDFText.maxWait),
      maxMemory: PDFText.maxMemory, maxProcessorSeconds: PDFText.maxSeconds)
  }

  /// A reader that uses the program; `nil` if it isn't installed.
  static func find() -> PDFText? { InstalledProgram.find("pdftotext").map(PDFText.init) }

  /// - Parameter file: passed through standard input, so that a name can never be read as an option or an
  ///   address.
  func text(of file: [UInt8]) async -> AttachmentText {
    let output = Output()
    do {
      let ending = try await process.run(PDFText.arguments, input: file) { piece in
        if !output.take(piece) { throw IsFull() }
      }
      if !ending.isSuccess { return .unread(PDFText.reason(ending, file)) }
    } catch is IsFull {
      // The rest isn't needed.
    } catch BoundedProcess.Failure.tooSlow {
      return .unread(.tooSlow)
    } catch BoundedProcess.Failure.notInstalled {
      return .unread(.noProgram)
    } catch {
      return .unread(.damaged)
    }
    return TextCleaner.clean(output.bytes).map { .text($0) } ?? .unread(.noText)
  }

  private static let arguments = [
    "-q", "-l", String(maxPages), "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "-", "-",
  ]

  /// Thrown when enough was read.
  private struct IsFull: Error {}

  /// The output so far. Only one task adds to it.
  private final class Output {
    private(set) var bytes: [UInt8] = []

    /// Adds a piece, and returns whether more is wanted.
    func take(_ piece: UnsafeRawBufferPointer) -> Bool {
      bytes.append(contentsOf: piece.prefix(TextLimit.bytes - bytes.count))
      return bytes.count < TextLimit.bytes
    }
  }

  /// Exit statuses are those of pdftotext(1): 3 means "PDF permissions"; a password has no status of its own.
  private static func reason(_ ending: BoundedProcess.Ending, _ file: [UInt8]) -> UnreadReason {
    if ending.signal == SIGXCPU || ending.signal == SIGKILL { return .tooSlow }
    return ending.exitStatus == 3 || contains("/Encrypt", file) ? .encrypted : .damaged
  }

  private static func contains(_ text: StaticString, _ bytes: [UInt8]) -> Bool {
    let count = text.utf8CodeUnitCount
    return bytes.withUnsafeBytes { bytes in
      var start = 0
      // memchr, since files are large and this is the slow part of rejecting one.
      while bytes.count - start >= count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(text.utf8Start[0]), bytes.count - start - count + 1)
      {
        if memcmp(found, text.utf8Start, count) == 0 { return true }
        start = base.distance(to: UnsafeRawPointer(found)) + 1
      }
      return false
    }
  }
}

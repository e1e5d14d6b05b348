import CRapport
import RapportBase
import Subprocess
public import SystemPackage

/// Runs a program that is not ours and that may be fed content that nobody trusts: what it inherits, reads and writes,
/// its time and its memory are bounded.
public struct BoundedProcess: Sendable {
  /// The program to run.
  public enum Program: Sendable {
    /// Looked for in the folders of `PATH`.
    case named(String)
    case at(FilePath)
  }

  public let program: Program
  /// Everything that it inherits.
  public let environment: [String: String]
  /// How long one run may take.
  public let timeLimit: Duration
  /// The most memory that it may use for its data, in bytes. On systems other than Linux nothing bounds it.
  public let maxMemory: Int
  /// How many seconds of a core it may use; `nil` for no limit besides `timeLimit`. On systems other than Linux nothing
  /// bounds it.
  public let maxProcessorSeconds: Int?

  /// The most that is kept of standard error, in bytes; more than that ends the process.
  private static let maxErrorBytes = 1 << 20

  public init(
    _ program: Program, environment: [String: String], timeLimit: Duration, maxMemory: Int,
    maxProcessorSeconds: Int? = nil
  ) {
    self.program = program
    self.environment = environment
    self.timeLimit = timeLimit
    self.maxMemory = maxMemory
    self.maxProcessorSeconds = maxProcessorSeconds
  }

  /// How a run ended.
  public struct Ending: Sendable {
    /// Its exit status; `nil` if a signal ended it.
    public let exitStatus: Int32?
    /// The signal that ended it, if one did.
    public let signal: Int32?
    /// What it wrote to standard error.
    public let message: String
    public var isSuccess: Bool { exitStatus == 0 }
  }

  /// Why a run has no ending.
  public enum Failure: Error, Sendable, Hashable {
    case notInstalled
    case tooSlow
    /// What the system said.
    case refused(String)
  }

  /// Runs the program and passes on its output piece by piece, as it arrives.
  ///
  /// - Parameters:
  ///   - arguments: as they are; no shell reads them.
  ///   - input: what it reads from standard input.
  ///   - take: given each piece; what it throws ends the process.
  /// - Throws: `Failure`, and what `take` throws.
  public func run(
    _ arguments: [String], input: [UInt8] = [], _ take: (UnsafeRawBufferPointer) throws -> Void
  ) async throws -> Ending {
    let watch = Watch()
    defer { watch.end() }
    let input = try BoundedProcess.file(holding: input)
    defer { try? input.close() }
    do {
      let result = try await Subprocess.run(
        executable, arguments: Arguments(arguments), environment: inherited,
        input: .fileDescriptor(input, closeAfterSpawningProcess: false),
        output: .sequence, error: .string(limit: BoundedProcess.maxErrorBytes, encoding: UTF8.self)
      ) { execution in
        rapport_limit_memory(execution.processIdentifier.value, maxMemory)
        if let maxProcessorSeconds {
          rapport_limit_processor_time(execution.processIdentifier.value, UInt32(maxProcessorSeconds))
        }
        watch.begin(timeLimit) { try? execution.send(signal: .kill) }
        for try await piece in execution.standardOutput { try piece.withUnsafeBytes(take) }
      }
      if watch.isOver { throw Failure.tooSlow }
      return Ending(result.terminationStatus, message: result.standardError)
    } catch let error as SubprocessError {
      if watch.isOver { throw Failure.tooSlow }
      throw error.code == .executableNotFound ? Failure.notInstalled : Failure.refused(error.description)
    }
  }

  /// A file, and no pipe: writing to one whose reader was ended would end this process, too (SIGPIPE).
  private static func file(holding bytes: [UInt8]) throws -> FileDescriptor {
    let raw = rapport_memory_file()
    guard raw >= 0 else { throw Failure.refused(String(cString: strerror(errno))) }
    let file = FileDescriptor(rawValue: raw)
    do {
      try file.writeAll(bytes)
      try file.seek(offset: 0, from: .start)
      return file
    } catch {
      try? file.close()
      throw Failure.refused("\(error)")
    }
  }

  private var executable: Executable {
    switch program {
    case .named(let name): .name(name)
    case .at(let path): .path(path)
    }
  }

  private var inherited: Environment {
    var variables: [Environment.Key: String] = [:]
    for (name, value) in environment { variables[Environment.Key(stringLiteral: name)] = value }
    return .custom(variables)
  }
}

extension BoundedProcess.Ending {
  fileprivate init(_ status: TerminationStatus, message: String) {
    switch status {
    case .exited(let code): self.init(exitStatus: code, signal: nil, message: message)
    case .signaled(let code): self.init(exitStatus: nil, signal: code, message: message)
    }
  }
}

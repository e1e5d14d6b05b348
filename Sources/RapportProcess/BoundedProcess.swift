import CRapport
import RapportBase
import Subprocess
public import SystemPackage

/// Runs a third-party program on content that may be hostile. Its environment, input, output,
/// time and memory are limited.
public struct BoundedProcess: Sendable {
  /// The program to run.
  public enum Program: Sendable {
    /// A program to look for in the folders of `PATH`.
    case named(String)
    /// A program at a path.
    case at(FilePath)
  }

  public let program: Program
  /// All environment variables that it inherits.
  public let environment: [String: String]
  /// How long one run may take.
  public let timeLimit: Duration
  /// The most memory that it may use for its data, in bytes. Enforced only on Linux.
  public let maxMemory: Int
  /// The most processor time that it may use, in seconds of one core; `nil` for no limit besides `timeLimit`.
  /// Enforced only on Linux.
  public let maxProcessorSeconds: Int?

  /// The most bytes of standard error that are kept; the process is ended if it writes more.
  private static let maxErrorBytes = 1 << 20

  /// - Parameters:
  ///   - environment: all environment variables that it inherits.
  ///   - timeLimit: how long one run may take.
  ///   - maxMemory: the most memory for its data, in bytes.
  ///   - maxProcessorSeconds: the most processor time, in seconds of one core; `nil` for
  ///     no limit besides `timeLimit`.
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
    /// Its exit status; `nil` if it was ended by a signal.
    public let exitStatus: Int32?
    /// The signal that ended it; `nil` if it exited.
    public let signal: Int32?
    /// What it wrote to standard error.
    public let message: String
    /// Whether it exited with status 0.
    public var isSuccess: Bool { exitStatus == 0 }
  }

  /// Why a run didn't come to an end of its own.
  public enum Failure: Error, Sendable, Hashable {
    case notInstalled
    case tooSlow
    /// The system could not run it, for the reason given.
    case refused(String)
  }

  /// Runs the program and passes its output on in pieces as they arrive.
  ///
  /// - Parameters:
  ///   - arguments: passed unchanged, without a shell.
  ///   - input: the bytes of its standard input.
  ///   - take: called with each piece; if it throws, the process is ended.
  /// - Throws: `Failure`, or any error of `take`.
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

  /// A file rather than a pipe: writing to a pipe after its reader has ended would end
  /// this process as well (SIGPIPE).
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

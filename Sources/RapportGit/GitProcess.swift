import RapportBase
import Subprocess

/// Runs `git` so that neither the repository nor its user's habits reach what it does: nothing is inherited but where
/// programs and settings are, no hook, pager, prompt, network or helper program runs, and nothing is written.
struct GitProcess: Sendable {
  /// Any folder in the work tree; paths are told from there.
  let folder: String

  /// The most that Git may say on standard error, in bytes.
  private static let mostWords = 1 << 20

  /// Hands on what Git writes, piece by piece, as it comes.
  ///
  /// - Parameters:
  ///   - arguments: trusted, but for what stands after `--end-of-options`.
  ///   - input: what Git reads.
  ///   - take: given each piece; what it throws ends the process.
  /// - Throws: `GitError`, and what `take` throws.
  func stream(
    _ arguments: [String], input: [UInt8] = [], _ take: (UnsafeRawBufferPointer) throws -> Void
  ) async throws {
    let result: ExecutionResult<Void, SequenceOutput, StringOutput<UTF8>>
    do {
      result = try await run(
        .name("git"), arguments: Arguments(GitProcess.settings(folder) + arguments),
        environment: GitProcess.environment, input: .array(input), output: .sequence,
        error: .string(limit: GitProcess.mostWords)
      ) { execution in
        for try await piece in execution.standardOutput { try piece.withUnsafeBytes(take) }
      }
    } catch let error as SubprocessError {
      throw error.code == .executableNotFound ? GitError.notInstalled : GitError.failed(error.description)
    }
    guard result.terminationStatus.isSuccess else { throw GitError(message: result.standardError) }
  }

  /// Everything that Git writes, for answers that are small.
  func answer(_ arguments: [String]) async throws -> String {
    var bytes: [UInt8] = []
    try await stream(arguments) { piece in
      guard bytes.count + piece.count <= GitProcess.mostWords else { throw GitError.tooLarge }
      bytes.append(contentsOf: piece)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is said before every command.
  private static func settings(_ folder: String) -> [String] {
    [
      "-C", folder, "--no-pager", "--no-replace-objects", "--literal-pathspecs",
      "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false",
      "-c", "log.showSignature=false", "-c", "color.ui=false",
    ]
  }

  /// `HOME` and its like, since a folder that its user trusts is named in their settings (`safe.directory`).
  private static var environment: Environment {
    var variables: [Environment.Key: String] = [
      "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_ATTR_NOSYSTEM": "1",
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
    ]
    for name in ["PATH", "HOME", "XDG_CONFIG_HOME", "SUDO_UID", "DEVELOPER_DIR"] {
      if let value = getenv(name) { variables[Environment.Key(stringLiteral: name)] = String(cString: value) }
    }
    return .custom(variables)
  }
}

import RapportBase
import Subprocess

/// Runs `git` so that neither the repository nor the user's settings change what it does. It inherits only
/// where programs and settings are; no hook, pager, prompt, network access or helper program runs, and
/// nothing is written.
struct GitProcess: Sendable {
  /// Any folder in the work tree; paths are relative to it.
  let folder: String

  /// The most that is read from Git's standard error, in bytes.
  private static let mostWords = 1 << 20

  /// Passes on Git's output piece by piece, as it arrives.
  ///
  /// - Parameters:
  ///   - arguments: trusted, except for what follows `--end-of-options`.
  ///   - input: Git's standard input.
  ///   - take: called with each piece; an error that it throws ends the process.
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

  /// Git's whole output, for small answers.
  func answer(_ arguments: [String]) async throws -> String {
    var bytes: [UInt8] = []
    try await stream(arguments) { piece in
      guard bytes.count + piece.count <= GitProcess.mostWords else { throw GitError.tooLarge }
      bytes.append(contentsOf: piece)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The options before every command.
  private static func settings(_ folder: String) -> [String] {
    [
      "-C", folder, "--no-pager", "--no-replace-objects", "--literal-pathspecs",
      "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false",
      "-c", "log.showSignature=false", "-c", "color.ui=false",
    ]
  }

  /// `HOME` and the like, since the user's settings list the folders that they trust (`safe.directory`).
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

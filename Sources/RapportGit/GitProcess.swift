import RapportBase
import RapportProcess

/// Runs `git` so that neither the repository nor the user's configuration affects it. Only the locations of
/// programs and settings are inherited. No hooks, pager, prompts, network or helper programs are used, and
/// nothing is written. Time, memory and output are limited.
struct GitProcess: Sendable {
  /// Where `.git` is. Paths are relative to that folder.
  let location: GitLocation
  /// How long one command may take.
  var timeLimit = Duration.seconds(60)

  /// The most bytes that `answer` reads.
  private static let maxAnswerBytes = 1 << 20
  /// The most memory that Git may use for its data, in bytes: four times what the
  /// history of a million changes needs.
  private static let maxMemory = 2 << 30

  /// Passes Git's output on in pieces as they arrive.
  ///
  /// - Parameters:
  ///   - arguments: must be trusted, except for what follows `--end-of-options`.
  ///   - input: Git's standard input.
  ///   - take: called with each piece; if it throws, the process is ended.
  /// - Throws: `GitError`, or any error of `take`.
  func stream(
    _ arguments: [String], input: [UInt8] = [], _ take: (UnsafeRawBufferPointer) throws -> Void
  ) async throws {
    let process = BoundedProcess(
      .named("git"), environment: GitProcess.environment(location), timeLimit: timeLimit,
      maxMemory: GitProcess.maxMemory)
    do {
      let ending = try await process.run(
        GitProcess.settings(location.root) + arguments, input: input, take)
      guard ending.isSuccess else { throw GitError(message: ending.message, root: location.root) }
    } catch let failure as BoundedProcess.Failure {
      switch failure {
      case .notInstalled: throw GitError.notInstalled
      case .tooSlow: throw GitError.tooSlow(timeLimit)
      case .refused(let words): throw GitError.failed(words)
      }
    }
  }

  /// The whole output of a command, for small answers.
  func answer(_ arguments: [String]) async throws -> String {
    var bytes: [UInt8] = []
    try await stream(arguments) { piece in
      guard bytes.count + piece.count <= GitProcess.maxAnswerBytes else { throw GitError.tooLarge }
      bytes.append(contentsOf: piece)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The arguments in front of every command.
  private static func settings(_ root: String) -> [String] {
    [
      "-C", root, "--no-pager", "--no-replace-objects", "--literal-pathspecs",
      "-c", "safe.bareRepository=explicit", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false",
      "-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "color.ui=false",
    ]
  }

  /// `HOME` and the like are passed on, because users list the folders they trust in their settings
  /// (`safe.directory`). Git checks who owns `.git` only if it finds the repository itself, not if
  /// `--git-dir` names it. So it searches, but only in the one folder where `.git` is.
  private static func environment(_ location: GitLocation) -> [String: String] {
    var variables = [
      "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_ATTR_NOSYSTEM": "1",
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
      "GIT_CEILING_DIRECTORIES": location.above,
    ]
    for name in ["PATH", "HOME", "XDG_CONFIG_HOME", "SUDO_UID", "DEVELOPER_DIR"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }
}

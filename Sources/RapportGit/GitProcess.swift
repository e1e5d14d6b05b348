import RapportBase
import RapportProcess

/// Runs `git` so that neither the repository nor its user's habits reach what it does: nothing is inherited but where
/// programs and settings are, no hook, pager, prompt, network or helper program runs, and nothing is written.
/// Time, memory and output are bounded.
struct GitProcess: Sendable {
  /// Where `.git` is; paths count from there.
  let location: GitLocation
  /// How long one command may take.
  var timeLimit = Duration.seconds(60)

  /// The most that `answer` takes, in bytes.
  private static let maxAnswerBytes = 1 << 20
  /// The most memory that Git may use for its data, in bytes: four times what the history of a million changes takes.
  private static let maxMemory = 2 << 30

  /// Passes on Git's output piece by piece, as it arrives.
  ///
  /// - Parameters:
  ///   - arguments: trusted, except for what follows `--end-of-options`.
  ///   - input: what Git reads.
  ///   - take: given each piece; what it throws ends the process.
  /// - Throws: `GitError`, and what `take` throws.
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

  /// Git's whole output, for small answers.
  func answer(_ arguments: [String]) async throws -> String {
    var bytes: [UInt8] = []
    try await stream(arguments) { piece in
      guard bytes.count + piece.count <= GitProcess.maxAnswerBytes else { throw GitError.tooLarge }
      bytes.append(contentsOf: piece)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What comes before every command.
  private static func settings(_ root: String) -> [String] {
    [
      "-C", root, "--no-pager", "--no-replace-objects", "--literal-pathspecs",
      "-c", "safe.bareRepository=explicit", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false",
      "-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "color.ui=false",
    ]
  }

  /// `HOME` and its like, since a folder that its user trusts is named in their settings (`safe.directory`). Git asks
  /// itself whether `.git` belongs to its user, which it doesn't where `--git-dir` names it; so it looks for it, in
  /// the one folder where it is.
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

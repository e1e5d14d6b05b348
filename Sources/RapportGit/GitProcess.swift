import CRapport
import RapportBase
import Subprocess
import Synchronization

/// Runs `git` so that neither the repository nor its user's habits reach what it does: nothing is inherited but where
/// programs and settings are, no hook, pager, prompt, network or helper program runs, and nothing is written.
/// Time, memory and output are bounded.
struct GitProcess: Sendable {
  /// Where `.git` is; paths count from there.
  let location: GitLocation
  /// How long one command may take.
  var timeLimit = Duration.seconds(60)

  /// The most that Git may write to standard error, in bytes.
  private static let maxErrorBytes = 1 << 20
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
    let watch = Watch()
    defer { watch.end() }
    let result: ExecutionResult<Void, SequenceOutput, StringOutput<UTF8>>
    do {
      result = try await run(
        .name("git"), arguments: Arguments(GitProcess.settings(location.root) + arguments),
        environment: GitProcess.environment(location), input: .array(input), output: .sequence,
        error: .string(limit: GitProcess.maxErrorBytes)
      ) { execution in
        rapport_limit_memory(execution.processIdentifier.value, GitProcess.maxMemory)
        watch.begin(timeLimit) { try? execution.send(signal: .kill) }
        for try await piece in execution.standardOutput { try piece.withUnsafeBytes(take) }
      }
    } catch let error as SubprocessError {
      if watch.isOver { throw GitError.tooSlow(timeLimit) }
      throw error.code == .executableNotFound ? GitError.notInstalled : GitError.failed(error.description)
    }
    if watch.isOver { throw GitError.tooSlow(timeLimit) }
    guard result.terminationStatus.isSuccess else {
      throw GitError(message: result.standardError, root: location.root)
    }
  }

  /// Git's whole output, for small answers.
  func answer(_ arguments: [String]) async throws -> String {
    var bytes: [UInt8] = []
    try await stream(arguments) { piece in
      guard bytes.count + piece.count <= GitProcess.maxErrorBytes else { throw GitError.tooLarge }
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
  private static func environment(_ location: GitLocation) -> Environment {
    var variables: [Environment.Key: String] = [
      "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_ATTR_NOSYSTEM": "1",
      "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
      "GIT_CEILING_DIRECTORIES": location.above,
    ]
    for name in ["PATH", "HOME", "XDG_CONFIG_HOME", "SUDO_UID", "DEVELOPER_DIR"] {
      if let value = getenv(name) { variables[Environment.Key(stringLiteral: name)] = String(cString: value) }
    }
    return .custom(variables)
  }
}

/// Ends a process that takes too long.
private final class Watch: Sendable {
  private let over = Atomic(false)
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Whether the time ran out.
  var isOver: Bool { over.load(ordering: .acquiring) }

  func begin(_ timeLimit: Duration, _ kill: @escaping @Sendable () -> Void) {
    let waiting = Task { [over = self] in
      guard (try? await Task.sleep(for: timeLimit)) != nil else { return }
      over.over.store(true, ordering: .releasing)
      kill()
    }
    task.withLock { $0 = waiting }
  }

  func end() { task.withLock { $0?.cancel() } }
}

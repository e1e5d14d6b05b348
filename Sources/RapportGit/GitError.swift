import RapportBase

/// Why Git could not answer. Builds continue without Git; a comparison can't.
public enum GitError: Error, Sendable, Hashable {
  /// `git` is not on the search path.
  case notInstalled
  /// The folder isn't in a repository.
  case noRepository
  /// The repository belongs to another user, and Git refuses to read it.
  case foreignOwner(folder: String)
  /// The repository has no commits yet.
  case noCommits
  /// There is no commit with that name.
  case unknownRevision(String)
  /// The repository exceeds the limits for reading.
  case tooLarge
  /// Git didn't answer within the time allowed.
  case tooSlow(Duration)
  /// Anything else, in Git's words.
  case failed(String)
}

extension GitError: CustomStringConvertible {
  /// What went wrong and how to fix it, for people.
  public var description: String {
    switch self {
    case .notInstalled: "Git isn’t installed here"
    case .noRepository: "the content isn’t in a Git repository"
    case .foreignOwner(let folder):
      "the repository belongs to another user of this machine, so Git doesn’t read it. "
        + "If you trust it:  git config --global --add safe.directory \(GitError.quoted(folder))"
    case .noCommits: "nothing has been committed yet"
    case .unknownRevision(let name): "there is no commit called “\(name)”"
    case .tooLarge: "the repository is larger than Rapport can read"
    case .tooSlow(let longest):
      "Git didn’t answer within \(longest.components.seconds) seconds and was stopped. "
        + "See what  git log  does there; a setting of the repository may lead to a file that never ends"
    case .failed(let words): "Git says: \(words)"
    }
  }

  /// Quotes a path for a shell.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy {
      (97...122).contains($0 | 32) || (48...57).contains($0) || "/._-+".utf8.contains($0)
    }
    return isPlain ? path : "'\(path.replacing(byte: "'", with: "'\\''"))'"
  }
}

extension GitError {
  /// Interprets a message from Git. The wording is stable only in the C locale.
  ///
  /// - Parameter root: the folder that contains `.git`. Users are never told to trust any other folder.
  init(message: String, root: String) {
    let lines = message.parts(at: "\n")
    let first = lines.first { $0.begins(with: "fatal: ") || $0.begins(with: "error: ") }
    let line = first.map { String(decoding: $0.utf8.dropFirst(7), as: UTF8.self) } ?? lines.first ?? "nothing"
    let words = String(String.UnicodeScalarView(line.unicodeScalars.prefix(300)))
    if words.contains("not a git repository") || words.contains("cannot use bare repository") {
      self = .noRepository
    } else if words.contains("dubious ownership") || words.contains("unsafe repository") {
      self = .foreignOwner(folder: root)
    } else if words.contains("does not have any commits") || words.contains("bad revision 'HEAD'") {
      self = .noCommits
    } else {
      self = .failed(words)
    }
  }
}

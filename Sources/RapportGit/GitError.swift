/// Why Git could not answer. Builds go on without it; a comparison can't.
public enum GitError: Error, Sendable, Hashable {
  /// `git` is not on the search path.
  case notInstalled
  /// The folder belongs to no repository.
  case noRepository
  /// The repository belongs to somebody else, and Git refuses to read it.
  case foreignOwner(folder: String)
  /// The repository has no commits yet.
  case noCommits
  /// No commit of that name.
  case unknownRevision(String)
  /// The repository exceeds the limit of what is read.
  case tooLarge
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
        + "If you trust it:  git config --global --add safe.directory \(folder)"
    case .noCommits: "nothing has been committed yet"
    case .unknownRevision(let name): "there is no commit called “\(name)”"
    case .tooLarge: "the repository is larger than Rapport reads"
    case .failed(let words): "Git says: \(words)"
    }
  }
}

extension GitError {
  /// What Git's message means. Its wording is stable only in the C locale.
  init(message: String) {
    let first = message.split(separator: "\n").first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") }
    let line = first?.dropFirst(7) ?? message.split(separator: "\n").first ?? "nothing"
    // Messages contain file names, which must not control a terminal.
    let words = String(
      line.prefix(300).map { $0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } ? " " : $0 })
    if words.contains("not a git repository") {
      self = .noRepository
    } else if words.contains("dubious ownership") {
      let parts = words.split(separator: "'")
      self = .foreignOwner(folder: parts.count > 1 ? String(parts[1]) : "FOLDER")
    } else if words.contains("does not have any commits") || words.contains("bad revision 'HEAD'") {
      self = .noCommits
    } else {
      self = .failed(words)
    }
  }
}

import RapportBase
public import RapportContent

/// The Git repository that contains a content folder. It is only read: nothing is
/// written, fetched or checked out.
public struct GitRepository: Sendable {
  private let location: GitLocation?
  private let timeLimit: Duration

  /// - Parameters:
  ///   - folder: the content folder, anywhere in the repository's work tree.
  ///   - timeLimit: the longest that a single Git command may take.
  public init(folder: String, timeLimit: Duration = .seconds(60)) {
    location = GitLocation(of: folder)
    self.timeLimit = timeLimit
  }

  /// Runs Git in the repository; throws `noRepository` if there is none.
  var git: GitProcess {
    get throws {
      guard let location else { throw GitError.noRepository }
      return GitProcess(location: location, timeLimit: timeLimit)
    }
  }

  /// Who changed which file in the folder and when, up to the checked-out commit. Runs one process.
  ///
  /// All commits count except merges: the author of a change is the person who wrote it, not the one who
  /// pressed Merge, and a change that a merge brings in is reported once. Changes made only to resolve a
  /// conflict are therefore reported with the next change to the file.
  ///
  /// - Throws: `GitError`.
  public func history() async throws -> ContentHistory {
    var reader = LogReader()
    let git = try git
    let path = git.location.path
    try await git.stream(
      [
        "log", "-z", "--name-status", "--find-renames", "-l500", "--no-ext-diff", "--no-textconv",
        "-O/dev/null", "--ignore-submodules=all", "--topo-order", "--encoding=UTF-8", "--no-color",
        "--format=tformat:\(LogReader.format)",
      ] + (path.isEmpty ? ["HEAD", "--"] : ["--relative=\(path)/", "HEAD", "--", path])
    ) { piece in try reader.take(piece) }
    return reader.history
  }

  /// The full hash of the commit that a revision names.
  ///
  /// - Parameter revision: as a person writes it: a branch, a tag, a hash, `HEAD~2`.
  /// - Throws: `GitError`; `unknownRevision` also for anything that Git would take for an option.
  public func commit(_ revision: String) async throws -> String {
    guard !revision.isEmpty, !revision.begins(with: "-"),
      !revision.utf8.contains(where: { $0 < 32 || $0 == 127 })
    else { throw GitError.unknownRevision(revision) }
    do {
      let answer = try await git.answer([
        "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}",
      ])
      guard let hash = answer.parts(at: "\n").last, GitRepository.isHash(hash) else {
        throw GitError.unknownRevision(revision)
      }
      return hash
    } catch GitError.failed(_) {
      throw GitError.unknownRevision(revision)
    }
  }

  /// The names of up to a thousand branches and tags, for suggestions.
  ///
  /// - Throws: `GitError`.
  public func names() async throws -> [String] {
    try await git.answer(["for-each-ref", "--count=1000", "--format=%(refname:short)"])
      .parts(at: "\n")
  }

  /// Where the repository is fetched from: `origin`, or the only remote.
  ///
  /// `nil` if there is no such remote, or Git fails.
  public func remote() async -> GitRemote? {
    let names = (try? await git.answer(["remote"]))?.parts(at: "\n") ?? []
    guard let name = names.first(where: { $0 == "origin" }) ?? (names.count == 1 ? names[0] : nil),
      let address = try? await git.answer(["config", "--get", "remote.\(name).url"])
    else { return nil }
    return GitRemote(address: address.parts(at: "\n").first ?? "")
  }

  /// The main branch according to the remote, or the one that is checked out.
  public func mainBranch() async -> String? {
    let origin = try? await git.answer(["symbolic-ref", "--short", "refs/remotes/origin/HEAD"])
    if let name = origin?.parts(at: "\n").first, name.hasPrefix("origin/") {
      return String(name.dropFirst(7))
    }
    return (try? await git.answer(["symbolic-ref", "--short", "HEAD"]))?.parts(at: "\n").first
  }

  /// The last common ancestor of two commits; `nil` if there is none, as in a shallow clone.
  ///
  /// - Throws: `GitError`.
  public func mergeBase(of one: String, and other: String) async throws -> String? {
    guard GitRepository.isHash(one), GitRepository.isHash(other) else { throw GitError.unknownRevision(one) }
    do {
      let answer = try await git.answer(["merge-base", "--end-of-options", one, other])
      return answer.parts(at: "\n").first
    } catch GitError.failed(_) {
      return nil
    }
  }

  /// The folder as of each commit. Whatever they have in common is read and stored once.
  ///
  /// - Parameter commits: hashes that `commit` returned.
  /// - Throws: `GitError`.
  public func trees(of commits: [String]) async throws -> [GitTree] {
    var listings: [TreeListing] = []
    for commit in commits {
      guard GitRepository.isHash(commit) else { throw GitError.unknownRevision(commit) }
      let git = try git
      let path = git.location.path
      var reader = TreeListingReader(below: path)
      try await git.stream(
        ["ls-tree", "-r", "-z", "--long", "--end-of-options", commit] + (path.isEmpty ? [] : [path + "/"])
      ) { piece in try reader.take(piece) }
      listings.append(reader.listing)
    }
    let contents = try await contents(of: Set(listings.flatMap { $0.texts.map(\.hash) }))
    return listings.map { GitTree($0, contents: contents) }
  }

  /// The contents of objects, by hash.
  func contents(of names: Set<String>) async throws -> [String: [UInt8]] {
    let hashes = names.sorted()
    guard !hashes.isEmpty else { return [:] }
    var reader = BatchReader()
    let input = Array(hashes.joined(separator: "\n").utf8) + [10]
    try await git.stream(["cat-file", "--batch", "--buffer"], input: input) { piece in try reader.take(piece)
    }
    return reader.contents
  }

  /// Whether a text is a full SHA-1 or SHA-256 hash.
  private static func isHash(_ text: some StringProtocol) -> Bool {
    (text.utf8.count == 40 || text.utf8.count == 64)
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

import RapportBase

extension GitRepository {
  /// The commits that were the latest on the main line at the given moments.
  ///
  /// - Parameter moments: Unix times in seconds.
  /// - Returns: a hash for each moment; `nil` if Git knows no earlier commit, as in a shallow clone.
  /// - Throws: `GitError`.
  public func commits(at moments: [Int]) async throws -> [String?] {
    guard let first = moments.min() else { return [] }
    // All commits since the first moment, and the one before it.
    let since = try await line(["--since=@\(first)"])
    let before = try await line(["-1", "--before=@\(first)"])
    let known = since + before
    return moments.map { moment in known.first { $0.seconds <= moment }?.hash }
  }

  /// Commits of the main line, newest first.
  private func line(_ choice: [String]) async throws -> [(seconds: Int, hash: String)] {
    let answer = try await git.answer(
      ["rev-list", "--first-parent", "--timestamp"] + choice + ["HEAD", "--"])
    return answer.parts(at: "\n").compactMap { line in
      let parts = line.parts(at: " ")
      guard parts.count == 2, let seconds = Int(parts[0]) else { return nil }
      return (seconds, String(parts[1]))
    }
  }
}

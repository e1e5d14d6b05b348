import RapportBase
import RapportContent
import RapportDiagnostics
import RapportGit
import RapportHub

/// Reads what the four Alignment figures were in earlier weeks, from the commits of those weeks.
enum PastFiguresReading {
  /// The maximum number of files of a hub whose past weeks are read. For a larger one, that would take longer
  /// than building the site.
  static let maxFiles = 1000
  private static let secondsOfDay = 86_400

  /// - Returns: the figures of the days that are known, oldest first; none without Git, or if the clone
  ///   begins later.
  static func figures(of content: String, before day: Day, kinds: [Kind], jobs: Int) async -> [PastFigures] {
    do {
      guard try FolderTree(root: content).list().count <= maxFiles else { return [] }
      return try await read(content, PastFigures.days(before: day), kinds, jobs)
    } catch {
      // `HistoryReading` reports what is wrong with Git.
      return []
    }
  }

  private static func read(
    _ content: String, _ days: [Day], _ kinds: [Kind], _ jobs: Int
  ) async throws -> [PastFigures] {
    let git = GitRepository(folder: content)
    let commits = try await git.commits(at: days.map { ($0.number + 1) * secondsOfDay - 1 })
    let known = zip(days, commits).compactMap { day, commit in commit.map { (day: day, commit: $0) } }
    let hashes = known.map(\.commit).enumerated().filter {
      $0.offset == 0 || known[$0.offset - 1].commit != $0.element
    }
    .map(\.element)
    let trees = Dictionary(
      zip(hashes, try await git.trees(of: hashes)), uniquingKeysWith: { first, _ in first })
    var found: [PastFigures] = []
    var parsed: (content: ParsedContent, tree: GitTree)?
    for (day, commit) in known {
      guard let tree = trees[commit], !tree.blobs.isEmpty else { continue }
      let changed = parsed.map { $0.tree.changedPaths(to: tree) }
      let next = try await parse(tree, kinds: kinds, jobs: jobs, reusing: parsed?.content, changed: changed)
      parsed = (next, tree)
      let (hub, diagnostics) = link(next, asOf: day)
      // A site only ever showed content without errors.
      guard !hub.entries.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) else { continue }
      found.append(PastFigures(hub))
    }
    return found
  }
}

extension GitTree {
  /// The paths of files whose bytes differ in another tree, or that aren't in both.
  fileprivate func changedPaths(to other: GitTree) -> Set<ByteText> {
    let paths = Set(blobs.keys).union(other.blobs.keys)
    return paths.filter { blobs[$0] != other.blobs[$0] }
  }
}

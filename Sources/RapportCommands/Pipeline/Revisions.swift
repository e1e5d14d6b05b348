import RapportBase
import RapportContent
import RapportGit
import RapportHub

/// The two states that `diff` compares.
struct Revisions: Sendable {
  /// The hash of the older one.
  let commit: String
  /// A note about the choice of commits, for people.
  private(set) var note: String?
  /// The newer one's hash; `nil` if it is the folder on disk.
  private let newer: String?
  private let before: GitTree
  /// The newer state; `nil` if it is the folder on disk.
  private let after: GitTree?
  private let folder: String

  /// Finds the commits and reads them.
  init(base: String, head: String?, folder: String) async throws {
    let git = GitRepository(folder: folder)
    let other = try await git.commit(base)
    let own = try await git.commit(head ?? "HEAD")
    if let common = try await git.mergeBase(of: other, and: own) {
      commit = common
    } else {
      commit = other
      note =
        "there is no commit in common with \(base), so its latest state is compared. "
        + "In a shallow clone, fetch all of it (git fetch --unshallow; fetch-depth: 0)."
    }
    let trees = try await git.trees(of: head == nil ? [commit] : [commit, own])
    before = trees[0]
    after = trees.count > 1 ? trees[1] : nil
    newer = head == nil ? nil : own
    self.folder = folder
  }

  /// The files that differ: below the content folder, and in `./templates` if that is in the same repository.
  func differences(jobs: Int) async throws -> (content: [FileDifference], templates: [FileDifference]) {
    let content = try await differences(before, after, FolderTree(root: folder), jobs: jobs)
    guard let here = GitLocation(of: "templates"), here.root == GitLocation(of: folder)?.root else {
      return (content, [])
    }
    let trees = try await GitRepository(folder: "templates").trees(of: [commit] + (newer.map { [$0] } ?? []))
    let own = FolderTree(root: "templates")
    var templates =
      trees.count == 1 && (try? own.list()) == nil
      ? trees[0].list().map { FileDifference(path: $0.path, before: $0.size, after: nil) }
      : try await differences(trees[0], trees.count > 1 ? trees[1] : nil, own, jobs: jobs)
    for index in templates.indices { templates[index].path = "templates/" + templates[index].path }
    return (content, templates)
  }

  private func differences(
    _ before: GitTree, _ after: GitTree?, _ folder: FolderTree, jobs: Int
  ) async throws -> [FileDifference] {
    if let after { return before.differences(to: after) }
    return try await before.differences(to: folder, jobs: jobs)
  }

  /// Both hubs, read at the same time.
  func read(asOf day: Day, jobs: Int) async throws -> (before: ReadHub, after: ReadHub) {
    async let old = readHub(before, asOf: day, jobs: jobs)
    if let after {
      let new = try await readHub(after, asOf: day, jobs: jobs)
      return (try await old, new)
    }
    // A commit's attachments aren't opened. What is found in them on one side alone would look like a change.
    let tree = FolderTree(root: folder, opensAttachments: false)
    let new = try await readHub(tree, asOf: day, jobs: jobs)
    return (try await old, new)
  }
}

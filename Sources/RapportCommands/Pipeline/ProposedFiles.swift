import RapportBase
import RapportContent
import RapportGit

/// The files that a pull request changes: findings in these are the ones that its author can act on.
enum ProposedFiles {
  /// The branch that GitHub's workflow names as the base of a pull request (docs.github.com, "Default
  /// environment variables", *GITHUB_BASE_REF*); `nil` outside of one.
  static var base: String? {
    let target = getenv("GITHUB_BASE_REF").map { String(cString: $0) } ?? ""
    return target.isEmpty ? nil : "origin/\(target)"
  }

  /// Paths relative to the content folder; none if Git can't tell, as in a clone that is too shallow.
  ///
  /// - Parameter base: the revision to compare with.
  static func paths(since base: String?, content: String, jobs: Int) async -> Set<String> {
    guard let base = base ?? ProposedFiles.base else { return [] }
    guard let revisions = try? await Revisions(base: base, head: nil, folder: content),
      let files = try? await revisions.differences(jobs: jobs)
    else { return [] }
    return Set(files.content.map(\.path))
  }
}

import Foundation
import RapportContent
import RapportGit
import TestSupport
import Testing

@Suite("A revision as a content tree")
struct TreeTests {
  @Test("lists the same items as the folder it was committed from, including links and hidden files")
  func listsAsAFolder() async throws {
    let repository = try TestRepository()
    try repository.folder.write([
      "content/hub.yml": "name: Hub\n", "content/terms/a.md": "A", "content/terms/b-c.md": "",
      "content/terms/b/d.md": "D", "content/.hidden/x.md": "x", "content/terms/.y.md": "y",
      "content/files/a.pdf": "%PDF",
      "content/data/funnel.csv": "month\n", "content/files/big.csv": "a\n", "content/we\nird.md": "w",
      "content/-n.md": "n", "top.md": "no",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: repository.at("content/terms/link.md"), withDestinationPath: "/etc/passwd")
    try repository.commit(on: "2026-01-01")
    let git = GitRepository(folder: repository.at("content"))
    let tree = try #require(try await git.trees(of: [try await git.commit("HEAD")]).first)
    let folder = FolderTree(root: repository.at("content"))
    #expect(try tree.list() == folder.list())
    #expect(try tree.read("terms/b/d.md") == folder.read("terms/b/d.md") && tree.read("terms/b-c.md") == [])
    #expect(try tree.read("data/funnel.csv") == folder.read("data/funnel.csv"))
    #expect(throws: FileError.self) { try tree.read("files/a.pdf") }
    #expect(throws: FileError.self) { try tree.read("files/big.csv") }
  }

  @Test("reports a name that isn't UTF-8 as no file, and doesn't read a file that is too large")
  func listsWhatCantBeRead() async throws {
    let repository = try TestRepository()
    let script = "b=$(printf x | git hash-object -w --stdin); printf '100644 %s\\tterms/\\377.md\\n' $b | "
    try repository.git("-c", "alias.odd=!\(script)git update-index --index-info", "odd")
    try repository.git("commit", "--quiet", "--message=odd", "--author=A <a@b>")
    try repository.commit(["big.md": String(repeating: "x", count: largestSourceFile + 1)], on: "2026-01-01")
    try repository.git("-c", "alias.odd=!\(script)git update-index --index-info", "odd")
    try repository.git("commit", "--quiet", "--message=odd", "--author=A <a@b>")
    let git = GitRepository(folder: repository.path)
    let tree = try #require(try await git.trees(of: [try await git.commit("HEAD")]).first)
    #expect(
      tree.list() == [
        TreeItem(path: "big.md", kind: .file, size: largestSourceFile + 1),
        TreeItem(path: "terms/\u{FFFD}.md", kind: .other, size: 0),
      ])
    #expect(throws: FileError.self) { try tree.read("big.md") }
  }

  @Test("has a merge base if two branches share a commit, and none otherwise")
  func findsTheMergeBase() async throws {
    let repository = try TestRepository()
    try repository.commit(["a.md": "1"], on: "2026-01-01")
    let git = GitRepository(folder: repository.path)
    let base = try await git.commit("HEAD")
    try repository.git("checkout", "--quiet", "-b", "side")
    try repository.commit(["a.md": "2"], on: "2026-01-02")
    try repository.git("checkout", "--quiet", "main")
    try repository.commit(["b.md": "2"], on: "2026-01-03")
    let (main, side) = (try await git.commit("main"), try await git.commit("side"))
    #expect(try await git.mergeBase(of: main, and: side) == base)
    try repository.git("checkout", "--quiet", "--orphan", "lone")
    try repository.commit(["c.md": "2"], on: "2026-01-04")
    #expect(try await git.mergeBase(of: main, and: try await git.commit("lone")) == nil)
  }

  @Test(
    "must be named by a revision: whatever else Git would accept is refused",
    arguments: [
      "nope", "", "-n", "--all", "--output=/tmp/x", "HEAD\n--all", "HEAD:a.md", "a.md", "HEAD^{tree}",
    ])
  func refuses(revision: String) async throws {
    let repository = try TestRepository()
    try repository.commit(["a.md": "1"], on: "2026-01-01")
    await #expect(throws: GitError.unknownRevision(revision)) {
      try await GitRepository(folder: repository.path).commit(revision)
    }
  }

  @Test("is read without running any program that the repository names")
  func runsNothing() async throws {
    let repository = try TestRepository()
    try repository.commit(
      [
        "a.md": "1", ".gitattributes": "*.md diff=x filter=x\n", ".mailmap": "A <a@b>\n",
      ], on: "2026-01-01")
    let touch = "touch \(repository.at("ran")); cat"
    for setting in [
      "core.fsmonitor", "core.pager", "diff.x.textconv", "diff.x.command", "diff.external", "filter.x.smudge",
    ] {
      try repository.git("config", setting, touch)
    }
    try repository.git("config", "log.showSignature", "true")
    let git = GitRepository(folder: repository.path)
    _ = try await git.history()
    _ = try await git.trees(of: [try await git.commit("HEAD")])
    #expect(!FileManager.default.fileExists(atPath: repository.at("ran")))
  }
}

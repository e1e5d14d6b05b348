import Foundation
import RapportBase
import RapportContent
import TestSupport
import Testing

@testable import RapportGit

@Suite("Git reads only the repository that holds the content")
struct HiddenRepositoryTests {
  /// A repository with a bare one hidden in its content, as a pull request could add it.
  private func repository() throws -> TestRepository {
    let forged = try TestRepository()
    try forged.commit(["hub.yml": "name: Forged\n"], on: "2026-01-02", by: "The CFO <cfo@example.com>")
    let real = try TestRepository()
    try real.commit(["content/hub.yml": "name: Real\n", "content/terms/a.md": "x"], on: "2026-01-01")
    for name in ["HEAD", "config", "objects", "refs"] {
      try FileManager.default.copyItem(atPath: forged.at(".git/\(name)"), toPath: real.at("content/\(name)"))
    }
    return real
  }

  @Test("files that pose as a repository are used neither for history nor as a base to compare with")
  func ignoresBareRepositories() async throws {
    let repository = try repository()
    #expect(try repository.git("-C", "content", "log", "--format=%an").contains("The CFO"))
    let git = GitRepository(folder: repository.at("content"))
    let history = try await git.history()
    #expect(history.authors.map(\.name) == ["Ann Lee"])
    let tree = try #require(try await git.trees(of: [try await git.commit("HEAD")]).first)
    #expect(try tree.read("hub.yml") == Array("name: Real\n".utf8))
    #expect(GitLocation(of: repository.at("content"))?.path == "content")
    #expect(GitLocation(of: repository.at("content/not/there")) == nil)
    #expect(GitLocation(of: repository.at("content/new"))?.path == "content/new")
  }

  @Test("a folder outside any repository has none, whatever it looks like")
  func believesNoBareFolder() async throws {
    let forged = try TestRepository()
    try forged.commit(["hub.yml": "name: Forged\n"], on: "2026-01-02")
    let folder = try TemporaryFolder()
    try folder.copy(URL(fileURLWithPath: forged.at(".git")), to: "content")
    await #expect(throws: GitError.noRepository) {
      try await GitRepository(folder: folder.at("content")).history()
    }
  }

  @Test("listing a folder reports hidden repositories as such")
  func listsNestedRepositories() throws {
    let folder = try TemporaryFolder([
      "hub.yml": "name: H\n", "terms/.git/HEAD": "ref: refs/heads/main\n",
      ".git/HEAD": "ref: refs/heads/main\n",
      "notes/.git": "gitdir: ../.evil\n", ".evil/HEAD": "x", "stages/.git": "gitdir: /nowhere/modules/x\n",
    ])
    let found = try FolderTree(root: folder.path).list().filter { $0.kind == .repository }.map(\.path)
    #expect(found == ["notes/.git", "terms/.git"])
  }

  @Test("a Git command that never ends is stopped, and a message says so")
  func stopsWhatHangs() async throws {
    let repository = try TestRepository()
    try repository.commit(["a.md": "1"], on: "2026-01-01")
    #expect(mkfifo(repository.at("pipe"), 0o644) == 0)
    try repository.git("config", "mailmap.file", repository.at("pipe"))
    let error = await #expect(throws: GitError.self) {
      try await GitRepository(folder: repository.path, timeLimit: .milliseconds(1500)).history()
    }
    #expect(error == .tooSlow(.milliseconds(1500)))
    #expect(error?.description.contains("was stopped") == true)
  }

  @Test(
    "only the folder that holds .git is suggested as safe, quoted so that a shell reads one word")
  func suggestsTheRootAlone() {
    let words = "fatal: detected dubious ownership in repository at '/srv/hub/content/evil'\n"
    let error = GitError(message: words, root: "/srv/my hub")
    #expect(error == .foreignOwner(folder: "/srv/my hub"))
    #expect(error.description.hasSuffix("safe.directory '/srv/my hub'"))
  }
}

@Suite("Files of commits and files on disk")
struct FileDifferenceTests {
  @Test("are equal if their bytes are, whatever their names, sizes and the repository's hash function")
  func comparesBytes() async throws {
    let repository = try TestRepository()
    let large = String(repeating: "0123456789abcdef", count: 40_000)
    try repository.commit(
      [
        "content/files/same.bin": large, "content/files/changed.pdf": "good", "content/files/gone.pdf": "x",
        "content/files/caf\u{E9}.pdf": "1", "content/hub.yml": "name: H\n",
      ], on: "2026-01-01")
    let git = GitRepository(folder: repository.at("content"))
    let first = try await git.commit("HEAD")
    try repository.folder.write([
      "content/files/changed.pdf": "evil", "content/files/gone.pdf": nil, "content/files/new.pdf": "new",
      "content/files/cafe\u{301}.pdf": "1",
    ])
    let tree = try #require(try await git.trees(of: [first]).first)
    let expected = [
      FileDifference(path: "files/cafe\u{301}.pdf", before: nil, after: 1),
      FileDifference(path: "files/changed.pdf", before: 4, after: 4),
      FileDifference(path: "files/gone.pdf", before: 1, after: nil),
      FileDifference(path: "files/new.pdf", before: nil, after: 3),
    ]
    let folder = FolderTree(root: repository.at("content"))
    #expect(try await tree.differences(to: folder, jobs: 2) == expected)
    try repository.commit(on: "2026-01-02")
    let trees = try await git.trees(of: [first, try await git.commit("HEAD")])
    #expect(trees[0].differences(to: trees[1]) == expected)
  }

  @Test("are equal if one is the Git LFS pointer to the other")
  func knowsPointers() async throws {
    let repository = try TestRepository()
    // sha256sum of "hello\n".
    let pointer =
      "version https://git-lfs.github.com/spec/v1\n"
      + "oid sha256:5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03\nsize 6\n"
    try repository.commit(["files/a.pdf": pointer, "files/b.pdf": pointer], on: "2026-01-01")
    try repository.folder.write(["files/a.pdf": "hello\n", "files/b.pdf": "jello\n"])
    let git = GitRepository(folder: repository.path)
    let tree = try #require(try await git.trees(of: [try await git.commit("HEAD")]).first)
    let found = try await tree.differences(to: FolderTree(root: repository.path), jobs: 1)
    #expect(found.map(\.path) == ["files/b.pdf"])
  }

  @Test(
    "get the object names that Git gives them, with both of its hash functions",
    arguments: [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])
  func namesBlobs(size: Int) throws {
    let repository = try TestRepository()
    try repository.folder.write(["x": String(repeating: "x", count: size)])
    let name = try repository.git("hash-object", "x").trimmingCharacters(in: .newlines)
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: size)
    #expect(BlobName.of(bytes, like: name) == name)
    var stream = DigestStream<SHA256>()
    for byte in bytes { stream.add([byte]) }
    let own = stream.finished()
    var whole = DigestStream<SHA256>()
    whole.add(bytes)
    #expect(own == whole.finished())
  }
}

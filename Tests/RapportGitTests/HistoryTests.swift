import RapportBase
import Foundation
import RapportContent
import RapportGit
import TestSupport
import Testing

/// `added 2026-01-05 Ann`, newest first.
private func summary(_ history: ContentHistory, _ path: String) -> [String] {
  (history.changes[path] ?? []).map { change in
    let day = Date(timeIntervalSince1970: Double(change.seconds)).formatted(.iso8601.year().month().day())
    return "\(change.kind) \(day) \(history.authors[change.author].name)"
  }
}

@Suite("History, read from real Git")
struct HistoryTests {
  @Test("says who added a file, who changed it and when, with paths relative to the content folder")
  func readsChanges() async throws {
    let repository = try TestRepository()
    try repository.commit(["hub/content/terms/lead.md": "1", "other.md": "1"], on: "2026-01-05")
    try repository.commit(
      ["hub/content/terms/lead.md": "2"], on: "2026-02-06", by: "Bo Fry <bo@example.com>")
    try repository.commit(["other.md": "2"], on: "2026-03-07")
    try repository.commit(
      ["hub/content/terms/lead.md": nil, "hub/content/terms/a.md": "x"], on: "2026-04-08")
    try repository.folder.write(["hub/content/terms/not-committed.md": "x"])
    let history = try await GitRepository(folder: repository.at("hub/content")).history()
    #expect(
      summary(history, "terms/lead.md") == [
        "removed 2026-04-08 Ann Lee", "changed 2026-02-06 Bo Fry", "added 2026-01-05 Ann Lee",
      ])
    #expect(summary(history, "terms/a.md") == ["added 2026-04-08 Ann Lee"])
    #expect(history.changes.keys.sorted() == ["terms/a.md", "terms/lead.md"] && !history.isCut)
  }

  @Test(
    "has the bytes of files at a given time, whatever their names, and none of files that didn't exist then")
  func readsVersions() async throws {
    let repository = try TestRepository()
    let odd = "agreements/é :*.md"
    try repository.commit(["hub/content/\(odd)": "one\n", "hub/content/a.md": "a"], on: "2026-01-05")
    try repository.commit(["hub/content/\(odd)": "two\n", "hub/content/a.md": nil], on: "2026-02-06")
    try repository.commit(["hub/content/\(odd)": "three\n", "hub/content/late.md": "x"], on: "2026-03-07")
    let git = GitRepository(folder: repository.at("hub/content"))
    let moment = try #require(Day("2026-02-07")).number * 86_400 - 1
    let found = try await git.texts(
      at: Dictionary(firstOf: [odd, "a.md", "late.md", "never.md"].map { (ByteText($0), moment) }))
    #expect(found == [ByteText(odd): Array("two\n".utf8)])
    let before = try await git.texts(at: [ByteText(odd): moment - 86_400])
    #expect(before == [ByteText(odd): Array("one\n".utf8)])
    let none = try await git.texts(at: [:])
    #expect(none.isEmpty)
  }

  @Test("follows a renamed file, even if two files swap their names")
  func followsRenames() async throws {
    let repository = try TestRepository()
    let (one, two) = (String(repeating: "one line\n", count: 9), String(repeating: "two lines\n", count: 9))
    try repository.commit(["a.md": one, "b.md": two], on: "2026-01-01")
    try repository.commit(["a.md": one + "more\n"], on: "2026-01-02", by: "Bo Fry <bo@example.com>")
    try repository.git("mv", "a.md", "moved.md")
    try repository.commit(on: "2026-01-03")
    let renamed = try await GitRepository(folder: repository.path).history()
    #expect(
      summary(renamed, "moved.md") == ["changed 2026-01-02 Bo Fry", "added 2026-01-01 Ann Lee"],
      "a new name alone changes nothing of what a file says")
    try repository.commit(["moved.md": two, "b.md": one + "more\n"], on: "2026-01-04")
    let history = try await GitRepository(folder: repository.path).history()
    #expect(summary(history, "moved.md").last == "added 2026-01-01 Ann Lee")
    #expect(summary(history, "moved.md").contains("changed 2026-01-02 Bo Fry"))
    #expect(history.changes["a.md"] == nil)
  }

  @Test("takes names from the mailmap, and otherwise as they are")
  func readsNames() async throws {
    let repository = try TestRepository()
    try repository.commit(["a.md": "1"], on: "2026-01-01", by: "ann <old@example.com>")
    try repository.commit(["a.md": "2"], on: "2026-01-02", by: "@1 \"R\" A\u{1}\t$(x) <-x@example.com>")
    try repository.folder.write([".mailmap": "Ann Lee <ann@example.com> <old@example.com>\n"])
    let history = try await GitRepository(folder: repository.path).history()
    #expect(summary(history, "a.md").last == "added 2026-01-01 Ann Lee")
    #expect(history.authors.contains(ContentHistory.Author(name: "Ann Lee", email: "ann@example.com")))
    #expect(history.authors.first?.email == "-x@example.com")
  }

  @Test("keeps paths with line breaks, quotes, a leading hyphen or a status letter apart")
  func readsPaths() async throws {
    let repository = try TestRepository()
    let names = ["we\nird.md", "\"q'.md", "-rf.md", "@1.md", "A\t.md", "ü.md", "\nM.md"]
    try repository.commit(
      Dictionary(uniqueKeysWithValues: names.map { ("terms/" + $0, "x" + $0) }), on: "2026-01-01")
    let history = try await GitRepository(folder: repository.path).history()
    #expect(history.changes.keys.sorted() == names.map { "terms/" + $0 }.sorted())
  }

  @Test("counts nothing as added where a shallow clone ends")
  func readsShallowClones() async throws {
    let repository = try TestRepository()
    try repository.commit(["a.md": "1", "b.md": "1"], on: "2026-01-01")
    try repository.commit(["a.md": "2"], on: "2026-01-02")
    try repository.commit(["a.md": "3"], on: "2026-01-03")
    let clone = try TestRepository(cloning: repository, depth: 2)
    let history = try await GitRepository(folder: clone.path).history()
    #expect(history.isCut && summary(history, "a.md") == ["changed 2026-01-03 Ann Lee"])
    #expect(history.changes["b.md"] == nil)
  }

  @Test("includes a merged branch's own commits")
  func readsMerges() async throws {
    let repository = try TestRepository()
    try repository.commit(["a.md": "1\n"], on: "2026-01-01")
    try repository.git("checkout", "--quiet", "-b", "side")
    try repository.commit(["b.md": "1\n"], on: "2026-01-02", by: "Bo Fry <bo@example.com>")
    try repository.git("checkout", "--quiet", "main")
    try repository.commit(["a.md": "2\n"], on: "2026-01-03")
    try repository.git("merge", "--quiet", "--no-edit", "side", day: "2026-01-04")
    let history = try await GitRepository(folder: repository.path).history()
    #expect(summary(history, "b.md") == ["added 2026-01-02 Bo Fry"])
  }

  @Test("has an error of its own for each obstacle")
  func tellsWhy() async throws {
    let repository = try TestRepository()
    await #expect(throws: GitError.noCommits) { try await GitRepository(folder: repository.path).history() }
    await #expect(throws: GitError.noRepository) { try await GitRepository(folder: "/").history() }
    try repository.commit(["a.md": "1"], on: "2026-01-01")
    guard geteuid() == 0 else { return }
    chown(repository.path, 12345, 12345)
    let error = await #expect(throws: GitError.self) {
      try await GitRepository(folder: repository.path).history()
    }
    #expect(error == .foreignOwner(folder: repository.path))
    #expect(error?.description.contains("safe.directory \(repository.path)") == true)
  }
}

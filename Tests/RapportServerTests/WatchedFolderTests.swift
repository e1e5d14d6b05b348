import RapportBase
import RapportContent
import TestSupport
import Testing

@testable import RapportServer

@Suite("A watched folder")
struct WatchedFolderTests {
  @Test("is listed completely and correctly after any part of it is read again")
  func equalsListing() throws {
    let folder = try TemporaryFolder([
      "a/one.md": "1", "a/two.md": "2", "a-b/three.md": "3", "hub.yml": "name: A",
    ])
    var watched = try WatchedFolder(folder.path)
    func expectSame(_ places: Set<String>, changed: Set<String>) throws {
      #expect(Set(try watched.update(places).map(\.text)) == changed)
      #expect(watched.list() == (try FolderTree(root: folder.path).list()))
    }
    try folder.write(["a/two.md": "22", "b/c/four.md": "4"])
    try expectSame(["a/two.md", "b"], changed: ["a/two.md", "b/c/four.md"])
    try folder.write(["a/one.md": nil])
    try folder.write(["a/one.md/inside.md": "5"])
    try expectSame(["a/one.md"], changed: ["a/one.md", "a/one.md/inside.md"])
    try folder.write(["a/one.md/inside.md": nil, "a/two.md": nil, "b/c/four.md": nil])
    try expectSame(["a", "b/c/four.md"], changed: ["a/one.md/inside.md", "a/two.md", "b/c/four.md"])
    try expectSame(["nowhere", "no/where", ".hidden", "hub.yml/x"], changed: [])
    try folder.link("a/link", to: "/etc")
    try expectSame(["a/link"], changed: ["a/link"])
    try expectSame([""], changed: ["a-b/three.md", "a/link", "hub.yml"])
  }

  // Other tests may keep both threads of a small machine busy for a minute.
  @Test("reports what changed, with events and without", .timeLimit(.minutes(5)), arguments: [false, true])
  func reportsChanges(polls: Bool) async throws {
    let folder = try TemporaryFolder(["a/one.md": "1"])
    let watcher = FolderWatcher([folder.path, folder.at("missing")], polls: polls)
    var signals = watcher.signals.makeAsyncIterator()
    // The thread may need a moment to begin.
    _ = await signals.next()
    try folder.write(["a/one.md": "one", "b/two.md": "2"])
    var places: Set<String> = []
    while !(places.contains("a/one.md") && places.contains { $0.begins(with: "b") }) {
      _ = await signals.next()
      places.formUnion(watcher.take().folders[0].places)
    }
    try folder.write(["missing/three.md": "3"])
    while !watcher.take().folders[1].isAll { _ = await signals.next() }
  }
}

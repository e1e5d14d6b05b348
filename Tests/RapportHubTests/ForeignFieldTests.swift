import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("Fields from other tools")
struct ForeignFieldTests {
  private func read(_ fields: String) async throws -> (entry: Entry, codes: [String]) {
    let read = try await memoryHub([
      "hub.yml": "name: H\npeople:\n  ann: {name: Ann Lee}\n",
      "terms/x.md": "---\ntitle: T\n\(fields)\n---\n",
    ])
    return (try #require(read.hub.entry(EntryKey("term", "x"))), read.diagnostics.map(\.code.rawValue))
  }

  @Test(
    "that say draft make an entry a draft",
    arguments: [
      "draft: true", "Draft: Yes", "published: false", "publish: no", "draft: true\nstatus: approved",
    ])
  func makesDrafts(fields: String) async throws {
    let (entry, codes) = try await read(fields)
    #expect(entry.status == .draft && codes == ["foreign-field"])
  }

  @Test(
    "that say something else leave the status alone",
    arguments: [
      ("draft: false", Entry.Status.approved), ("published: true", .approved),
      ("published: 2026-01-01", .approved),
      ("draft: true\nstatus: retired", .retired), ("draft: true\nstatus: planned", .planned),
    ])
  func leavesStatus(fields: String, status: Entry.Status) async throws {
    let (entry, codes) = try await read(fields)
    #expect(entry.status == status && codes == ["foreign-field"])
  }

  @Test("are reported once, and read in place of the hub's own if those are left out")
  func areUnderstood() async throws {
    let (entry, codes) = try await read(
      "description: D\nlastmod: 2026-11-01T10:00:00Z\nauthor: Ann Lee\nkeywords: a, b\nlayout: post")
    #expect(codes == ["foreign-field"])
    #expect(entry.summary == "D" && entry.text("owner") == "ann" && entry.texts("tags") == ["a", "b"])
    #expect(entry.date("reviewed") == Day(year: 2026, month: 11, day: 1))
    let own = try await read("summary: S\ndescription: D\ntags: [c]\nkeywords: [a]").entry
    #expect(own.summary == "S" && own.texts("tags") == ["c"])
  }
}

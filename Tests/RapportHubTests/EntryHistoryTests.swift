import RapportBase
import RapportContent
import RapportHub
import TestSupport
import Testing

/// `2026-11-02 maren +`: day, author's address before the `@`, and `+` for added, `-` for removed.
func contentHistory(_ lines: [String: [String]]) throws -> ContentHistory {
  var history = ContentHistory()
  for path in lines.keys.sorted() {
    for line in lines[path] ?? [] {
      let parts = line.split(separator: " ").map(String.init)
      let author = ContentHistory.Author(name: parts[1].uppercased(), email: "\(parts[1])@example.com")
      if !history.authors.contains(author) { history.authors.append(author) }
      let kind: ContentHistory.Change.Kind =
        parts.count < 3 ? .changed : parts[2] == "+" ? .added : .removed
      history.changes[path, default: []].append(
        ContentHistory.Change(
          kind, seconds: try #require(Day(parts[0])).number * 86_400 + 43_200,
          author: try #require(history.authors.firstIndex(of: author))))
    }
  }
  return history
}

@Suite("What Git knows of entries")
struct EntryHistoryTests {
  private static let settings = """
    name: Hub
    people:
      maren: {name: Maren Holt, team: marketing, git: [maren@example.com, mh@example.com]}
      dana: {name: Dana Whitlow, team: sales, email: Dana@example.com}

    """

  private func history(
    _ files: [String: String], _ lines: [String: [String]], asOf: Day = testDay
  ) async throws -> (ReadHub, History) {
    let texts = ["hub.yml": Self.settings].merging(files) { $1 }
    let read = try await memoryHub(texts, asOf: asOf)
    return (read, try #require(History(read.hub, try contentHistory(lines))))
  }

  private static let term = ["terms/lead.md": "---\ntitle: Lead\n---\n"]

  @Test("people are recognized by all their addresses, and count once")
  func knowsPeople() async throws {
    let (read, history) = try await history(
      Self.term,
      ["terms/lead.md": ["2026-11-05 mh", "2026-11-04 maren", "2026-11-03 x", "2026-11-02 dana +"]])
    let lead = read.hub.indices.lowerBound
    let parts = history.contributions(to: lead)
    #expect(
      parts.map { "\(history.authors[$0.author].name) \($0.commits)" } == [
        "Maren Holt 2", "Dana Whitlow 1", "X 1",
      ])
    #expect(history.lastChange(of: lead)?.day.description == "2026-11-05")
    #expect(history.addition(of: lead).map { history.authors[$0.author].team } == "sales")
  }

  @Test("commits after the hub's day don't count; without any others there is no history")
  func knowsNothingOfLater() async throws {
    let lines = ["terms/lead.md": ["2026-11-05 maren", "2026-11-02 dana +"]]
    let (read, history) = try await history(Self.term, lines, asOf: Day(number: testDay.number - 18))
    #expect(history.changes(of: read.hub.indices.lowerBound).count == 1)
    #expect(History(read.hub, try contentHistory(["terms/lead.md": ["2027-01-01 dana +"]])) == nil)
    #expect(History(read.hub, ContentHistory(isCut: true)) == nil)
  }

  @Test("the commit of a signature is no change since it; one on a later day is")
  func changedSince() async throws {
    func changed(_ lines: [String]) async throws -> Bool {
      let (read, history) = try await history(Self.term, ["terms/lead.md": lines])
      return history.hasChanged(read.hub.indices.lowerBound, sinceRecorded: try #require(Day("2026-09-05")))
    }
    #expect(try await !changed(["2026-09-05 dana", "2026-09-03 maren", "2026-09-01 maren +"]))
    #expect(try await !changed(["2026-09-07 dana", "2026-09-01 maren +"]))
    #expect(try await changed(["2026-11-02 maren", "2026-09-05 dana", "2026-09-01 maren +"]))
    #expect(try await !changed(["2026-09-01 maren +"]))
  }

  @Test(
    "the commit of a review is no change since it; one on a later day is, and one after a confirming note"
  )
  func changedSinceReview() async throws {
    func changed(_ lines: [String], note: String? = nil) async throws -> Bool {
      var files = ["terms/lead.md": "---\ntitle: Lead\nreviewed: 2026-09-05\n---\n"]
      if let note {
        files["notes/2026-a.md"] = "---\nwhat: still-right\ndate: \(note)\nabout: term/lead\n---\n"
      }
      let (read, history) = try await history(files, ["terms/lead.md": lines])
      return history.hasChangedSinceReview(
        try #require(read.hub.index(of: EntryKey("term", "lead"))), in: read.hub)
    }
    #expect(try await !changed(["2026-09-05 dana", "2026-09-01 maren +"]))
    #expect(try await !changed(["2026-10-01 dana +"]), "the commit that adds it records the review")
    #expect(try await changed(["2026-09-06 dana", "2026-09-05 maren +"]))
    #expect(try await !changed(["2026-09-06 dana", "2026-09-05 maren +"], note: "2026-10-01"))
    #expect(try await changed(["2026-10-02 dana", "2026-09-05 maren +"], note: "2026-10-01"))
  }

  @Test("news has one item per entry and day, newest first, limited in number and age")
  func news() async throws {
    var files = [
      "terms/lead.md": "---\ntitle: Lead\n---\n",
      "terms/old.md": "---\ntitle: Old\nstatus: retired\n---\n",
      "terms/draft.md": "---\ntitle: Draft\nstatus: draft\n---\n",
      "terms/new.md": "---\ntitle: New\nwas: [former]\n---\n",
      "assets/a.md": "---\ntitle: A\ntype: guide\npersonas: all\nstages: all\nexpires: 2026-11-09\n---\n",
    ]
    var lines = [
      "terms/lead.md": ["2026-11-05 maren", "2026-11-05 dana", "2026-11-03 x", "2026-01-02 dana +"],
      "terms/old.md": ["2026-11-04 maren", "2026-11-02 dana", "2026-10-02 dana +"],
      "terms/draft.md": ["2026-11-05 maren +"],
      "terms/new.md": ["2026-11-06 maren +"], "terms/former.md": ["2026-11-06 maren -"],
      "terms/gone.md": ["2026-11-07 maren -"], "terms/README.md": ["2026-11-07 maren -"],
      "notes/gone.md": ["2026-11-07 maren -"], "terms/Bad name.md": ["2026-11-07 maren -"],
    ]
    let (read, history) = try await history(files, lines)
    let news = RecentChanges(read.hub, history) { $0.status != .draft }
    #expect(
      news.items.map { "\($0.day) \($0.kind) \($0.key)" } == [
        "2026-11-10 retired asset/a", "2026-11-07 removed term/gone", "2026-11-06 added term/new",
        "2026-11-05 changed term/lead", "2026-11-04 retired term/old", "2026-11-03 changed term/lead",
        "2026-11-02 changed term/old", "2026-10-02 added term/old",
      ])
    #expect(news.items[3].authors.map { history.authors[$0].name } == ["Maren Holt", "Dana Whitlow"])
    for number in 0..<150 {
      files["terms/t\(number).md"] = "---\ntitle: T\n---\n"
      lines["terms/t\(number).md"] = ["2026-11-01 maren +"]
    }
    let (more, longer) = try await self.history(files, lines)
    let most = RecentChanges(more.hub, longer) { _ in true }
    #expect(most.items.count == RecentChanges.maxCount && most.isCut)
  }

  @Test("without history, silencing a warning that needs history isn't called unnecessary")
  func silences() async throws {
    let settings = "name: Hub\nsilence:\n  - {code: agreed-by-others, reason: We sign by mail}\n"
    #expect(try await memoryHub(Self.term.merging(["hub.yml": settings]) { $1 }).findings == [])
  }
}

import RapportBase
import RapportAuthoring
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportSite
import RapportTheme
import Synchronization
import TestSupport
import Testing

/// One declaration, and no other code anywhere.
private let event = Kind(
  "event", folder: "events", label: "Event", plural: "Events", help: "Where buyers meet us.",
  fields: [
    Field("goal", .line, required: true, ask: .first, "What it should reach."),
    Field("channel", .line, facet: Facet("channel", "Channel"), "Where it runs."),
    Field("starts", .date, required: true, ask: .first, "Its first day."),
    Field("ends", .date, ask: .first, "Its last day."),
    Field("assets", .list(.reference("asset")), ask: .first, "What it sends."),
    Field("personas", .list(.reference("persona")), allowsAll: true, ask: .first, "Who it is for."),
    Field(
      "budget",
      .record([Field("amount", .number, required: true, "How much."), Field("per", .line, "For what.")]),
      "What it costs."),
    Field("page", .url, "Where buyers land."),
    Field("leads", .perTeam(.owner), "Who answers for it."),
    Field("follows", .reference("event"), "Which one it goes on from."),
  ],
  rules: [.notBefore("ends", "starts")], summaryField: "goal", orderField: "starts",
  review: ReviewRule(isRequired: true, every: Period(30, .day)),
  entryPoints: [
    EntryPoint("event", title: "An event is planned", summary: "What it should reach, and when")
  ])

@Suite("A kind that is added with one declaration")
struct EventKindTests {
  private static let kinds = Kind.builtIn + [event]

  private static let files = [
    "hub.yml": "name: Hub\npeople:\n  ann: {name: Ann Lee, team: sales}\n",
    "personas/cfo.md": "---\ntitle: CFO\nrole: Signs\n---\n",
    "assets/guide.md": "---\ntitle: The guide\ntype: guide\npersonas: all\nstages: all\n---\nText.\n",
    "events/summer.md":
      "---\ntitle: Summer sequel\ngoal: Ten\nstarts: 2027-06-01\nfollows: spring\nreviewed: 2026-11-01\n---\n",
    "notes/2026-11-20-a.md":
      "---\nwhat: heard\ndate: 2026-11-20\nsaid: They saw the event\nabout: [event/spring]\n---\n",
    "events/spring.md": """
    ---
    title: Spring
    goal: Forty calls
    starts: 2027-03-01
    ends: 2027-04-30
    assets: [guide]
    personas: all
    channel: Events
    budget: {amount: 5000, per: month}
    page: https://example.com/spring
    leads: {sales: ann, marketing: marketing}
    reviewed: 2026-11-01
    was: [frühling, easter]
    ---

    ## Why now

    See [the guide](../assets/guide.md).
    """,
  ]

  private func read(_ more: [String: String] = [:]) async throws -> ReadHub {
    try await memoryHub(Self.files.merging(more) { _, new in new }, kinds: Self.kinds)
  }

  @Test("is validated")
  func validates() async throws {
    let sound = try await read()
    #expect(!sound.hasErrors)
    let faulty = try await read([
      "events/autumn.md": """
      ---
      title: Autumn
      gaol: Forty calls
      starts: soon
      assets: [gudie]
      budget: {per: month}
      page: javascript:alert(1)
      leads: {legal: ann}
      ---
      """,
      "events/winter.md":
        "---\ntitle: W\ngoal: g\nstarts: 2026-12-01\nends: 2026-11-30\nreviewed: 2026-11-01\n---\n",
    ])
    let found = faulty.diagnostics.filter {
      ["events/autumn.md", "events/winter.md"].contains($0.file)
    }
    #expect(
      found.map { "\($0.file):\($0.position.line) \($0.code.rawValue)" } == [
        "events/autumn.md:1 missing-field", "events/autumn.md:3 unknown-field",
        "events/autumn.md:4 bad-date",
        "events/autumn.md:5 unknown-reference", "events/autumn.md:6 missing-field",
        "events/autumn.md:7 unsafe-url",
        "events/autumn.md:8 unknown-value", "events/winter.md:5 date-order",
      ])
    #expect(found.first { $0.code == .unknownField }?.help == "Did you mean “goal”?")
  }

  @Test("is scaffolded, and has no faults once it is filled in")
  func scaffolds() async throws {
    let hub = try await read().hub
    let bare = NewEntry(event, title: "Late summer", values: [], in: hub)
    let text = String(decoding: bare.bytes, as: UTF8.self)
    #expect(bare.path == "events/late-summer.md")
    #expect(
      text.contains("# Required. What it should reach.\ngoal:")
        && text.contains("# Required. Its first day. As in "))
    let full = NewEntry(
      event, title: "Late summer",
      values: [
        ("goal", "Ten calls"), ("starts", "2027-06-01"), ("assets", "guide"), ("reviewed", "2026-11-22"),
      ],
      in: hub)
    #expect(full.diagnostics == [])
    let again = try await read([full.path: String(decoding: full.bytes, as: UTF8.self)])
    #expect(!again.diagnostics.contains { $0.file == full.path })
  }

  @Test("has a list, pages with links, redirects at old addresses, and an export")
  func rendersAndExports() async throws {
    let written = try await read().site().mapValues { String(decoding: $0, as: UTF8.self) }
    let page = try #require(written["events/spring.html"])
    for part in [
      "Forty calls", "The guide", "../assets/guide.html", "https://example.com/spring", "Ann Lee", "5000",
      "30 Apr 2027", "Why now",
      "Summer sequel", "summer.html",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(try #require(written["search/index.js"]).contains(#"{"name":"channel""#))
    #expect(try #require(written["events/index.html"]).contains("spring.html"))
    #expect(try #require(written["events/easter.html"]).contains("spring.html"))
    #expect(try #require(written["data/events.json"]).contains(#""goal":"Forty calls""#))
    #expect(try #require(written["data/events.json"]).contains(#""amount":5000"#))
    #expect(try #require(written["data/hub.json"]).contains(#""kind":"event""#))
    let table = try #require(written["data/events.csv"]).split(separator: "\r\n")
    #expect(
      table.count == 3 && table[0].contains("goal,channel,starts,ends")
        && table[1].contains("Forty calls,Events,2027-03-01")
    )
  }

  @Test("is found by search, filtered, offered by the form, and described to editors")
  func isEverywhere() async throws {
    let written = try await read().site().mapValues { String(decoding: $0, as: UTF8.self) }
    func all(_ prefix: String) -> String {
      written.keys.filter { $0.hasPrefix(prefix) }.sorted().compactMap { written[$0] }.joined()
    }
    #expect(all("search/").contains("events/spring.html"), "a search result")
    #expect(all("search/").contains("Forty calls"), "its summary")
    #expect(
      all("search/").contains(#"["Events"]"#) || all("search/").contains("Events"), "a value of its facet")
    let form = all("data/form.")
    #expect(form.contains(#""name":"event","kind":"event","title":"An event is planned""#))
    #expect(form.contains(#""key":"channel""#), "a field to ask for")
    #expect(try #require(written["add.html"]).contains("#door=event"))
    #expect(try #require(written["data/schema/event.json"]).contains(#""channel""#))
  }

  @Test("is listed in its own order")
  func isOrdered() async throws {
    let autumn = "---\ntitle: Autumn\ngoal: g\nstarts: 2027-09-01\nreviewed: 2026-11-01\n---\n"
    let hub = try await read(["events/autumn.md": autumn]).hub
    #expect(hub.entries(of: "event").map(\.slug) == ["spring", "summer", "autumn"])
  }

  @Test("must be reviewed, and again after its own interval")
  func isReviewed() async throws {
    func codes(_ reviewed: String) async throws -> [DiagnosticCode] {
      let path = "events/autumn.md"
      let text = "---\ntitle: Autumn\ngoal: g\nstarts: 2026-12-01\n\(reviewed)---\n"
      return try await read([path: text]).diagnostics.filter { $0.file == path }.map(\.code)
    }
    #expect(try await codes("") == [.neverChecked])
    #expect(try await codes("reviewed: \(testDay.adding(Period(-29, .day)))\n") == [])
    #expect(try await codes("reviewed: \(testDay.adding(Period(-31, .day)))\n") == [.overdue])
  }
}

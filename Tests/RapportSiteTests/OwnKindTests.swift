import Foundation
import RapportAuthoring
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportDiff
import RapportHub
import RapportSite
import TestSupport
import Testing

/// `Tests/Fixtures/own-kinds` declares use cases, segments and three persona fields in its `hub.yml`, and no
/// code knows about them.
@Suite("Kinds and fields that hub.yml declares")
struct OwnKindTests {
  private static let folder = Checkout.fixtures.appending(path: "own-kinds/content")

  private func files(_ more: [String: String] = [:], without: [String] = []) throws -> [String: String] {
    let paths = try #require(FileManager.default.subpaths(atPath: Self.folder.path))
    var files: [String: String] = [:]
    for path in paths where path.contains(".") && !without.contains(where: path.hasPrefix) {
      files[path] = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    }
    return files.merging(more) { _, new in new }
  }

  private func read(_ more: [String: String] = [:], without: [String] = []) async throws -> ReadHub {
    try await memoryHub(try files(more, without: without))
  }

  private func hubFile(_ changes: (String, String)...) throws -> [String: String] {
    var text = try String(contentsOf: Self.folder.appending(path: "hub.yml"), encoding: .utf8)
    for (old, new) in changes {
      try #require(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return ["hub.yml": text]
  }

  private func site() async throws -> [String: String] {
    try await read().site().mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("are valid, and come after the built-in ones")
  func areSound() async throws {
    let read = try await read()
    #expect(read.findings == [])
    #expect(read.hub.kinds.map(\.name) == Kind.builtIn.map(\.name) + ["use-case", "segment"])
    #expect(
      read.hub.entry(EntryKey("use-case", "berth-planning"))?["price"]?.number == 400
        && read.hub.entries(of: "segment").map(\.title) == ["Inland ports", "Sea ports"])
  }

  @Test("are checked like built-in ones")
  func areChecked() async throws {
    let found = try await read([
      "use-cases/odd.md": """
      ---
      title: Odd
      personas: [harbor-master]
      segments: [Sea ports]
      effort: Low
      starts: soon
      price: much
      demo: javascript:alert(1)
      sgnals: [a]
      ---
      """,
      "personas/cook.md": "---\ntitle: Cook\nrole: Cooks\nreviewed: 2026-11-01\nstyle: story\n---\n",
    ]).diagnostics.filter { $0.file == "use-cases/odd.md" || $0.code == .unknownValue }
    #expect(
      found.map { "\($0.position.line) \($0.code.rawValue) \($0.help)" } == [
        "5 unknown-value Known are numbers, stories.",
        "1 missing-field Add  problem: … What goes wrong today.",
        "3 unknown-reference Did you mean “harbour-master”?", "4 unknown-reference Did you mean “sea-ports”?",
        "5 unknown-value Did you mean “low”?",
        "6 bad-date Write year, month, day: 2026-11-22.",
        "7 bad-number Write digits alone, with a point for fractions: 3 or 2.5.",
        "8 unsafe-url Use http, https, mailto, tel.", "9 unknown-field Did you mean “signals”?",
      ])
  }

  @Test("are scaffolded by rapport new")
  func areScaffolded() async throws {
    let hub = try await read().hub
    let kind = try #require(hub.kinds.first { $0.name == "use-case" })
    let bare = NewEntry(kind, title: "Fuel stops", values: [], in: hub)
    let text = String(decoding: bare.bytes, as: UTF8.self)
    #expect(bare.path == "use-cases/fuel-stops.md")
    #expect(
      text.contains("# Required. What goes wrong today.\nproblem:") && text.contains("One of low, high."))
    let full = NewEntry(
      kind, title: "Fuel stops",
      values: [
        ("problem", "No fuel"), ("segments", "sea-ports,inland-ports"), ("effort", "low"),
        ("reviewed", "2026-11-20"),
      ], in: hub)
    #expect(full.diagnostics == [])
    #expect(try await read([full.path: String(decoding: full.bytes, as: UTF8.self)]).findings == [])
  }

  @Test("have pages and lists, link both ways, and are in the navigation")
  func havePages() async throws {
    let site = try await site()
    let page = try #require(site["use-cases/berth-planning.html"])
    for part in [
      "Two ships want the same berth.", "../personas/harbour-master.html", "../segments/inland-ports.html",
      "A day", "On offer since", "1 Mar 2026", "400", "https://example.com/berths", "Ships wait at anchor",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let persona = try #require(site["personas/harbour-master.html"])
    for part in [
      "Budget they hold", "Up to 20,000 a year", "../segments/inland-ports.html", "Wants to hear", "Numbers",
      "../use-cases/berth-planning.html",
    ] {
      #expect(persona.contains(part), "\(part)")
    }
    let segment = try #require(site["segments/inland-ports.html"])
    #expect(segment.contains("../use-cases/night-shift.html") && segment.contains("harbour-master.html"))
    #expect(try #require(site["use-cases/index.html"]).contains("night-shift.html"))
    #expect(try #require(site["objections/too-new.html"]).contains("Which coast: North"))
    #expect(try #require(site["assets/berth-guide.html"]).contains("../use-cases/index.html"))
  }

  @Test("are in the navigation, under More if their names don't fit next to search")
  func areInTheMenu() async throws {
    #expect(try await site()["index.html"]?.contains("more-button") == false)
    var more = try hubFile(("kinds:\n", "kinds:\n  market:\n    label: Market that we sell to\n"))
    more["markets/baltic.md"] = "---\ntitle: Baltic\n---\n"
    let home = String(decoding: try #require(try await read(more).site()["index.html"]), as: UTF8.self)
    #expect(home.contains("more-button") && home.contains("Market that we sell tos"))
  }

  @Test("are found by search and can filter it")
  func areFound() async throws {
    let site = try await site()
    let search = site.filter { $0.key.hasPrefix("search/") }.sorted { $0.key < $1.key }.map(\.value).joined()
    for facet in ["segment", "effort", "style", "size"] {
      #expect(search.contains("{\"name\":\"\(facet)\""), "\(facet)")
    }
    #expect(search.contains("use-cases/night-shift.html") && search.contains("A project"))
  }

  @Test("are asked for by the form")
  func areAskedFor() async throws {
    let site = try await site()
    let form = try #require(site.first { $0.key.hasPrefix("data/form.") }?.value)
    #expect(form.contains(#""name":"use-case","kind":"use-case","title":"Add: use case""#))
    #expect(form.contains(#""key":"price","label":"Price a month""#))
    #expect(form.contains(#""use-case.effort":[["low","A day"],["high","A project"]]"#))
    #expect(form.contains(#""key":"budget","label":"Budget they hold""#))
    let list = try #require(site.first { $0.key.hasPrefix("data/form-use-case.") }?.value)
    #expect(list.hasPrefix(#"(globalThis.Rapport ??= {})["list_use-case"] = "#))
    #expect(try #require(site["add.html"]).contains("#door=use-case"))
  }

  @Test("are exported, and described in the schema")
  func areExported() async throws {
    let site = try await site()
    let table = try #require(site["data/use-cases.csv"]).split(separator: "\r\n")
    #expect(table[0].hasSuffix("problem,personas,segments,effort,starts,price,demo,signals"))
    #expect(table[1].contains("harbour-master,inland-ports,low,2026-03-01,400"))
    #expect(try #require(site["data/use-cases.json"]).contains(#""effort":"low""#))
    #expect(try #require(site["data/personas.json"]).contains(#""budget":"Up to 20,000 a year""#))
    let schema = try #require(site["data/schema/use-case.json"])
    #expect(schema.contains(#""use-case.effort-value":{"enum":["low","high"]}"#))
    #expect(schema.contains(#""segment-slug":{"enum":["inland-ports","sea-ports"]}"#))
    #expect(try #require(site["data/schema/persona.json"]).contains(#""budget""#))
    #expect(try #require(site["data/schema/hub.json"]).contains(#""field-type""#))
  }

  @Test("are compared by diff according to each side's settings")
  func areCompared() async throws {
    let before = try await read()
    let changed = try await read([
      "use-cases/night-shift.md":
        "---\ntitle: Night shift\nreviewed: 2026-11-01\nproblem: P\neffort: low\n---\n"
    ])
    let diff = HubDiff(before: before, after: changed)
    #expect(
      diff.changed.flatMap(\.fields).map { "\($0.label): \($0.before ?? "-") > \($0.after ?? "-")" } == [
        "Problem: The night crew knows nothing of the day. > P",
        "Segments: Inland ports, Sea ports > -", "Effort: A project > A day",
      ])
    let gone = try await read(
      try hubFile(
        ("    budget: {type: line, label: Budget they hold, help: 'How much they may spend alone.'}\n", "")))
    let lost = HubDiff(before: before, after: gone)
    #expect(
      lost.changed.flatMap(\.fields).map { "\($0.label): \($0.before ?? "-")" } == [
        "Budget they hold: Up to 20,000 a year"
      ])
    #expect(lost.newDiagnostics.map(\.code) == [.unknownField])
    #expect(lost.settings.contains { $0.name.hasPrefix("fields.persona.budget") && $0.after == nil })
  }

  @Test("are reported if their declaration is gone")
  func areReportedWhenGone() async throws {
    let text = try #require(try hubFile()["hub.yml"])
    let start = try #require(text.range(of: "kinds:\n"))
    let end = try #require(text.range(of: "fields:\n  persona:"))
    let bare = text[..<start.lowerBound] + text[end.lowerBound...]
    let read = try await read(["hub.yml": String(bare)])
    let found = read.findings
    #expect(found.contains("use-cases/berth-planning.md:1:1: misplaced-file"))
    #expect(found.contains("segments/sea-ports.md:1:1: misplaced-file"))
    #expect(read.diagnostics.contains { $0.code == .unknownValue && $0.message.contains("segment") })
    let without = HubDiff(before: try await self.read(), after: read)
    #expect(without.removed.map(\.key.description).contains("use-case/night-shift"))
  }
}

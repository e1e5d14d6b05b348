import RapportAuthoring
import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("A new entry")
struct NewEntryTests {
  private func hub() async throws -> Hub {
    try await memoryHub([
      "personas/cfo.md": "---\ntitle: CFO\nrole: r\n---\n",
      "personas/cto.md": "---\ntitle: CTO\nrole: r\n---\n",
      "stages/decision.md": "---\ntitle: Decision\norder: 1\n---\n",
    ]).hub
  }

  private func make(
    _ kind: Kind, _ title: String, _ values: KeyValuePairs<String, String> = [:]
  ) async throws -> (entry: NewEntry, text: String) {
    let entry = NewEntry(kind, title: title, values: values.map { ($0.key, $0.value) }, in: try await hub())
    return (entry, String(decoding: entry.bytes, as: UTF8.self))
  }

  @Test(
    "of any kind says what to fill in, and once filled in has no faults", arguments: Kind.builtIn.map(\.name))
  func scaffolds(name: String) async throws {
    let kind = try #require(Kind.builtIn.first { $0.name == name })
    let made = try await make(kind, "Too expensive: what now?")
    #expect(made.entry.diagnostics == [])
    let read = try await memoryHub([made.entry.path: made.text])
    let missing = Set(read.diagnostics.filter { $0.severity == .error }.map(\.code))
    #expect(missing.isSubset(of: [.missingField]), "\(made.text)")
    for field in kind.fields where field.isRequired {
      let isThere = read.hub.entries.first?[field.key] != nil
      #expect(isThere || made.text.contains("\n# Required. \(field.help)"), "\(field.key)")
      #expect(isThere || made.text.contains("\n\(field.key):"), "\(field.key)")
    }
    #expect(read.hub.entries.first?.title == "Too expensive: what now?")
  }

  @Test("accepts values as people type them")
  func takesValues() async throws {
    let made = try await make(
      .objection, "Too expensive",
      [
        "category": "price, timing", "personas": "cfo,cto", "says": "It costs, well, too much",
        "says": "No budget", "tags": "a, b",
      ])
    #expect(made.entry.path == "objections/too-expensive.md")
    #expect(made.entry.diagnostics == [])
    #expect(
      made.text == """
        ---
        title: Too expensive
        tags: [a, b]
        category: [price, timing]
        says: ["It costs, well, too much", No budget]
        personas: [cfo, cto]
        ---

        """)
  }

  @Test("shows required fields, lists as lists, and what a check will ask for later")
  func showsForm() async throws {
    let made = try await make(.persona, "Head of IT")
    #expect(
      made.text == """
        ---
        title: Head of IT
        # Required. What this person answers for.
        role:
        # Job titles, also as the CRM has them.
        titles:
          -
        # The part played in buying. \
        One of champion, economic-buyer, technical-evaluator, decision-maker, influencer, end-user, coach, blocker, \
        gatekeeper, procurement, legal.
        buying_role:
          -
        # What this person wants to reach.
        goals:
          -
        # What hurts today.
        pains:
          -
        # What this is based on.
        evidence:
          # Required. interview, survey, data or win-loss.
          - kind:
            # Required. When it was gathered. As in 2026-11-22.
            date:
            # How many people or deals.
            sample:
            # What was learned.
            note: |
              \("")
        # Who agreed to it for each team, and when.
        agreed:
          sales:
            name:
            date:
          marketing:
            name:
            date:
        # Who keeps it true: a team or a person.
        owner:
        # When somebody last checked that it is true. As in 2026-11-22.
        reviewed:
        ---

        """)
    let read = try await memoryHub([made.entry.path: made.text])
    #expect(
      read.diagnostics.map(\.code.rawValue).filter { $0 != "never-checked" }.sorted() == ["missing-field"])
    let filled = made.text.replacing("\nrole:\n", with: "\nrole: Runs IT\n").replacing(
      "    name:\n    date:\n  mark", with: "    name: Ann\n    date: 2026-11-22\n  mark")
    let found = try await memoryHub([made.entry.path: filled]).diagnostics.map(\.code.rawValue)
    #expect(Set(found) == ["never-checked", "no-evidence", "not-agreed"])
    let play = try await make(.play, "Second call")
    #expect(play.text.contains("# Required. Who it is for. Known are cfo, cto.\npersona:\n"))
  }

  @Test("reports values that the check would refuse")
  func tellsFaults() async throws {
    for (key, value, code) in [
      ("category", "prize", DiagnosticCode.unknownValue), ("personas", "cfi", .unknownValue),
      ("catgory", "price", .unknownField),
      ("reviewed", "today", .badDate), ("status", "", .unknownValue),
    ] {
      let made = NewEntry(.objection, title: "T", values: [(key, value)], in: try await hub())
      #expect(made.diagnostics.map(\.code) == (value.isEmpty ? [] : [code]), "\(key)=\(value)")
    }
  }

  @Test("that is a note has the day in its name, and the words as they were said")
  func datesNotes() async throws {
    let made = try await make(.note, "We've no budget left", ["what": "heard", "stage": "decision"])
    #expect(made.entry.path == "notes/2026-11-22-weve-no-budget-left-0c4489.md")
    #expect(
      made.text == "---\nwhat: heard\ndate: 2026-11-22\nsaid: We've no budget left\nstage: decision\n---\n")
    let old = try await make(.note, "x", ["what": "heard", "date": "2026-01-02"])
    #expect(old.entry.path.hasPrefix("notes/2026-01-02-x-"))
  }

  @Test(
    "keeps any title, and has a path inside the hub",
    arguments: [
      "con", "", "../../etc/passwd", "价格", "---", "a\nb", "\u{1B}[31m", "index", "\"", "{{x}}", "# x",
    ])
  func survivesTitles(title: String) async throws {
    let made = try await make(.term, title)
    #expect(made.entry.path.hasPrefix("terms/") && made.entry.path.hasSuffix(".md"))
    let read = try await memoryHub([made.entry.path: made.text])
    let codes = read.diagnostics.filter { $0.severity == .error }.map(\.code.rawValue)
    #expect(codes == [] || codes == ["missing-field"] || codes == ["wrong-type"], "\(made.text)")
  }
}

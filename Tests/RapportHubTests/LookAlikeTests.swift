import RapportHub
import TestSupport
import Testing

/// Entries that say nearly the same.
@Suite("Look-alikes")
struct LookAlikeTests {
  static let settings = "name: Hub\npeople: {ann: {name: Ann, team: sales}}\n"
  static let text = """
    The close takes nine working days because every entity sends its own workbook, and somebody in the group copies 34
    accounts by hand. With one place for all of them the first close takes four days, and the second one three. Nobody has to
    stay late for it, and the auditor sees who changed what.
    """

  private func asset(_ title: String, _ text: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\ntype: guide\n\(more)---\n\n\(text)\n"
  }

  private func objection(_ title: String, _ says: String) -> String {
    "---\ntitle: \(title)\ncategory: price\nsays: \(says)\n---\n"
  }

  private func note(_ what: String, _ said: String, _ about: String = "") -> String {
    "---\nwhat: \(what)\ndate: 2026-11-01\n\(about)said: \(said)\n---\n"
  }

  /// `one = other: percent`, in order.
  private func pairs(_ files: [String: String], withDrafts: Bool = false) async throws -> [String] {
    let hub = try await memoryHub(files.merging(["hub.yml": Self.settings]) { $1 }).hub
    return hub.lookAlikes(withDrafts: withDrafts).map { pair in
      "\(hub.entries[pair.first].slug) = \(hub.entries[pair.second].slug): \(pair.percent)"
    }
  }

  @Test("a copy is found whatever text is around it, and whatever numbers it contains")
  func copies() async throws {
    let long =
      "Something else comes first, of a customer in the north.\n\n" + Self.text
      + "\n\n## And then\n\nMore of that."
    #expect(
      try await pairs([
        "assets/a.md": asset("A", Self.text), "assets/b.md": asset("B", long.replacing("34", with: "51")),
        "assets/c.md": asset(
          "C", "A text of its own, which has nothing to do with the others, says so in words that they lack."),
      ]) == ["a = b: 100"])
  }

  @Test("what they share is quoted from the shorter one")
  func passage() async throws {
    let changed = Self.text.replacing("stay late", with: "work at night")
    let hub = try await memoryHub([
      "hub.yml": Self.settings, "assets/a.md": asset("A", "**Now:** " + Self.text),
      "assets/b.md": asset("B", changed),
    ]).hub
    let pair = try #require(hub.lookAlikes().first)
    #expect(
      pair.shared.hasPrefix("The close takes nine working days because every entity")
        && pair.shared.hasSuffix(" …"))
  }

  @Test("translations, proof points, drafts and content no longer in use are no look-alikes")
  func exceptions() async throws {
    let files = [
      "assets/a.md": asset("A", Self.text),
      "assets/a-de.md": asset("A2", Self.text, "language: de\ntranslates: a\n"),
      "assets/draft.md": asset("D", Self.text, "status: draft\n"),
      "assets/old.md": asset("O", Self.text, "status: retired\nreplaced_by: asset/a\n"),
      "proofs/p.md": "---\nsays: One place for all\nsource: Us\n---\n\n\(Self.text)\n",
    ]
    #expect(try await pairs(files) == [])
    #expect(try await pairs(files, withDrafts: true).contains("a = draft: 100"))
  }

  @Test("objections are alike if one of their phrasings is, and so are notes without an answer")
  func lines() async throws {
    #expect(
      try await pairs([
        "objections/sheets.md": objection("Sheets", "[Honestly our sheets do the job, Never heard of you]"),
        "objections/tables.md": objection("Tables", "Honestly my sheets do the job"),
        "objections/tools.md": objection("Tools", "How is it different from Kythe?"),
        "objections/search.md": objection("Search", "How is it different from the built-in search?"),
        "notes/a.md": note("heard", "I have never heard of you"),
        "notes/b.md": note("heard", "Never heard of you!", "about: objection/tables\n"),
        "notes/c.md": note("wanted", "A page on leases for the auditor"),
        "notes/d.md": note("wanted", "One page on leases, for auditors"),
      ]) == ["sheets = tables: 85", "sheets = a: 73", "c = d: 66"])
  }

  @Test("many copies are reported as a chain of pairs")
  func crowd() async throws {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<40).map { ("assets/copy-\(10 + $0).md", asset("Copy \($0)", Self.text)) })
    let found = try await pairs(files)
    #expect(found.count >= 39 && found.count <= 3 * 40)
    #expect(Set(found.flatMap { $0.prefix { $0 != ":" }.split(separator: " ") }).count == 41)
  }

  /// Texts with word frequencies as in real ones (Zipf's law), and copies with some of their words changed.
  @Test("nearly all copies with every tenth word changed are found, and nothing else")
  func recall() async throws {
    var random = SplitMix(seed: 7)
    func word() -> String {
      let rank = Int(Self.power(of400: Double(random.next() % 1_000_000) / 1_000_000))
      return "w"
        + String(rank, radix: 26).utf8.map { String(UnicodeScalar($0 < 58 ? $0 + 49 : $0 + 10)) }.joined()
    }
    var files: [String: String] = [:]
    for number in 10..<50 {
      let words = (0..<120).map { _ in word() }
      files["assets/text-\(number).md"] = asset("Text \(number)", words.joined(separator: " "))
      let changed = words.map { random.next() % 10 == 0 ? word() : $0 }
      files["assets/copy-\(number).md"] = asset("Copy \(number)", changed.joined(separator: " "))
    }
    let found = try await pairs(files)
    let right = found.filter { $0.dropFirst(5).prefix(2) == $0.dropFirst(15).prefix(2) }
    #expect(right.count == found.count && right.count >= 38, "\(found)")
  }

  /// 400^x by the series of e^y, which is good enough for a test.
  private static func power(of400 exponent: Double) -> Double {
    let y = exponent * 5.99146
    return (1..<40).reversed().reduce(1) { 1 + y / Double($1) * $0 }
  }
}

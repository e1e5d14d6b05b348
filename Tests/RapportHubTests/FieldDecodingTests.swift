import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

/// A kind with one field of each type, so that each can be decoded by itself.
private let sample = Kind(
  "sample", folder: "samples", label: "Sample", plural: "Samples", help: "One field of each type.",
  fields: [
    Field("line", .line, "."), Field("text", .text, "."), Field("day", .date, "."),
    Field("period", .period, "."),
    Field("number", .number, "."), Field("url", .url, "."), Field("file", .file, "."),
    Field("choice", .choice("outcome"), "."), Field("one", .reference("sample"), "."),
    Field("any", .anyReference, "."), Field("who", .owner, "."),
    Field("record", .record([Field("a", .line, required: true, "."), Field("n", .number, ".")]), "."),
    Field("by_team", .perTeam(.line), "."), Field("map", .map(.number), "."),
    Field("lines", .list(.line), "."),
    Field("many", .list(.reference("sample")), allowsAll: true, "."),
    Field("some", .list(.reference("sample")), "."),
    Field("records", .list(.record([Field("a", .line, required: true, ".")])), "."),
  ], isAppendOnly: true)

@Suite("Decoding a field")
struct FieldDecodingTests {
  /// The value of one field of `samples/x.md`, and the codes of its faults.
  private func decode(_ yaml: String, _ key: String) async throws -> (
    value: FieldValue.Content?, codes: [String]
  ) {
    let read = try await memoryHub(
      ["samples/x.md": "---\ntitle: X\n\(yaml)\n---\n", "files/a/b c.pdf": "%PDF"], kinds: [sample])
    let entry = try #require(read.hub.entry(EntryKey("sample", "x")))
    return (entry[key]?.content, read.diagnostics.map(\.code.rawValue).filter { $0 != "orphan-file" })
  }

  @Test(
    "accepts good values as they are meant",
    arguments: [
      ("line: no", "line", .text("no")), ("line: 1.10", "line", .text("1.10")),
      ("line: 2026-11-22", "line", .text("2026-11-22")),
      ("line: '  padded  '", "line", .text("padded")), ("line: ~", "line", .text("~")),
      ("line: null", "line", .text("null")),
      ("text: |\n  a\n\n  b", "text", .text("a\n\nb")), ("text: >\n  a\n  b", "text", .text("a b")),
      ("day: 2026-11-22", "day", .date(testDay)), ("day: '2026-11-22'", "day", .date(testDay)),
      ("period: 90d", "period", .period(Period(90, .day))), ("number: 3", "number", .number(3)),
      ("number: -2.5", "number", .number(-2.5)), ("number: 0.25", "number", .number(0.25)),
      ("url: https://a.b/c#d", "url", .text("https://a.b/c#d")), ("url: tel:+44", "url", .text("tel:+44")),
      ("file: files/a/b c.pdf", "file", .text("a/b c.pdf")), ("file: a/b c.pdf", "file", .text("a/b c.pdf")),
      ("choice: worked", "choice", .text("worked")), ("choice: no", "choice", .text("no")),
      ("one: x", "one", .reference(EntryKey("sample", "x"))),
      ("any: sample/x", "any", .reference(EntryKey("sample", "x"))), ("who: sales", "who", .text("sales")),
      ("many: all", "many", .all), ("many: [all]", "many", .all),
    ] as [(String, String, FieldValue.Content)])
  func takesGoodValues(yaml: String, key: String, content: FieldValue.Content) async throws {
    let found = try await decode(yaml, key)
    #expect(found.value == content)
    #expect(found.codes == [])
  }

  @Test(
    "reports bad values by their codes, and keeps none of them",
    arguments: [
      ("line: [a]", "line", "wrong-type"), ("line: {a: b}", "line", "wrong-type"),
      ("line: |\n  a\n  b", "line", "wrong-type"),
      ("day: tomorrow", "day", "bad-date"), ("day: 2026-11-31", "day", "bad-date"),
      ("day: [2026-11-22]", "day", "wrong-type"),
      ("period: 3 months", "period", "bad-duration"), ("number: ten", "number", "bad-number"),
      ("number: 1,5", "number", "bad-number"), ("number: inf", "number", "bad-number"),
      ("number: 1e99", "number", "bad-number"),
      ("number: 0x10", "number", "bad-number"), ("url: a.b", "url", "bad-url"),
      ("url: javascript:1", "url", "unsafe-url"),
      ("file: ../x.pdf", "file", "unsafe-path"), ("file: a//b.pdf", "file", "unsafe-path"),
      ("file: ./b.pdf", "file", "unsafe-path"), ("choice: Worked", "choice", "unknown-value"),
      ("any: x", "any", "unknown-reference"), ("any: deal/x", "any", "unknown-reference"),
      ("record: a", "record", "wrong-type"), ("record: [a]", "record", "wrong-type"),
      ("by_team: x", "by_team", "wrong-type"),
      ("map: [1]", "map", "wrong-type"), ("lines: {a: b}", "lines", "wrong-type"),
      ("some: [[x]]", "some", "wrong-type"),
    ])
  func tellsBadValues(yaml: String, key: String, code: String) async throws {
    let found = try await decode(yaml, key)
    #expect(found.codes == [code])
    #expect(found.value == nil)
  }

  @Test("reports an unknown reference, and keeps it")
  func keepsUnknownReferences() async throws {
    for (yaml, key) in [
      ("one: y", "one"), ("some: [x, y]", "some"), ("many: y", "many"), ("any: sample/y", "any"),
    ] {
      let found = try await decode(yaml, key)
      #expect(found.codes == ["unknown-reference"], "\(yaml)")
    }
    #expect(try await decode("some: all", "some").codes == ["unknown-reference"])
  }

  @Test("takes a single value as a list of one")
  func takesOneOrMore() async throws {
    for yaml in ["lines: a", "lines: [a]", "lines:\n  - a"] {
      let value = try #require(try await decode(yaml, "lines").value)
      #expect(FieldValue(value).items.map(\.text) == ["a"], "\(yaml)")
    }
    let record = try #require(try await decode("records: {a: b}", "records").value)
    #expect(FieldValue(record).items.map { $0["a"]?.text } == ["b"])
  }

  @Test("leaves out empty items, and the field if nothing else is in the list")
  func leavesEmptyItems() async throws {
    let value = try #require(try await decode("lines: [a, '', ' ', b]", "lines").value)
    #expect(FieldValue(value).items.map(\.text) == ["a", "b"])
    for yaml in ["lines: []", "lines:", "lines: ''", "line:", "number: ''", "record: {}"] {
      let key = String(yaml.prefix { $0 != ":" })
      let found = try await decode(yaml, key)
      #expect(found.value == nil && found.codes == [], "\(yaml)")
    }
    let empty = try await decode("lines: ['']", "lines")
    #expect(empty.value == nil && empty.codes == [])
  }

  @Test("accepts values for the hub's teams and no others")
  func decodesTeams() async throws {
    let good = try #require(try await decode("by_team: {marketing: m, sales: s}", "by_team").value)
    #expect(FieldValue(good).members.map(\.key) == ["marketing", "sales"])
    let bad = try await decode("by_team: {legal: x, sales: s}", "by_team")
    #expect(bad.codes == ["unknown-value"])
    #expect(try FieldValue(#require(bad.value)).members.map(\.key) == ["sales"])
  }

  @Test("keeps the order of a map, and puts a record in the order of its declaration")
  func ordersMembers() async throws {
    let map = try #require(try await decode("map: {z: 1, a: 2}", "map").value)
    #expect(FieldValue(map).members.map(\.key) == ["z", "a"])
    let record = try #require(try await decode("record: {n: 2, a: x}", "record").value)
    #expect(FieldValue(record).members.map(\.key) == ["a", "n"])
    #expect(try await decode("record: {n: 2}", "record").codes == ["missing-field"])
  }
}

import RapportBase
import RapportAuthoring
import RapportContent
import RapportDiagnostics
@testable import RapportHub
import TestSupport
import Testing

/// A kind whose fields take any text.
private let sample = Kind(
  "sample", folder: "samples", label: "Sample", plural: "Samples", help: "Fields for any text.",
  fields: [
    Field("text", .text, "."), Field("line", .line, "."), Field("lines", .list(.line), "."),
    Field("texts", .list(.text), "."), Field("map", .map(.text), "."),
    Field(
      "record", .record([Field("a", .text, "."), Field("b", .list(.line), "."), Field("c", .date, ".")]), "."),
    Field("records", .list(.record([Field("a", .text, "."), Field("b", .list(.line), ".")])), "."),
    Field("number", .number, "."), Field("any", .list(.anyReference), "."),
    Field("many", .list(.reference("sample")), allowsAll: true, "."),
  ], isAppendOnly: true)

@Suite("Writing an entry")
struct EntryWriterTests {
  typealias Member = FieldValue.Member

  private func text(_ text: String) -> FieldValue { FieldValue(.text(text)) }

  /// What a value holds, without positions.
  private func plain(_ value: FieldValue) -> FieldValue {
    switch value.content {
    case .list(let items): FieldValue(.list(items.map(plain)))
    case .record(let members):
      FieldValue(.record(members.map { Member(key: $0.key, value: plain($0.value)) }))
    default: FieldValue(value.content)
    }
  }

  /// The members of what was written, read back.
  private func readBack(_ members: [Member], body: String = "") async throws -> (
    members: [Member], text: String
  ) {
    let titled = [Member(key: "title", value: text("Title"))] + members
    let bytes = EntryWriter.write(titled, of: sample, body: body)
    let written = String(decoding: bytes, as: UTF8.self)
    let tree = MemoryTree(files: ["hub.yml": Array("name: H\n".utf8), "samples/x.md": bytes])
    let read = try await readHub(tree, kinds: [sample], asOf: testDay, jobs: 1)
    // Warnings about the texts themselves are fine. A text that was cut would have been written wrong.
    #expect(!read.diagnostics.contains { $0.severity == .error || $0.code == .cutByComment }, "\(written)")
    let entry = try #require(read.hub.entries.first)
    return (entry.members.dropFirst().map { Member(key: $0.key, value: plain($0.value)) }, written)
  }

  static let nasty = [
    "no", "1.10", "2026-11-22", "null", "~", "true", "Price: too high", "#5", "a #b", "- a", "-", "--", "---",
    "a: b",
    "key:", ":", "[a]", "{a}", "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", "?", "? a", "'", "\"", "\\",
    "\\n",
    "it's", "say \"no\"", "C:\\decks", "a, b", "a]", "50 % off", "a\tb", "é", "价格", "🙂", "e\u{301}",
    "\"\u{301}",
    "a\u{85}b", "a\u{2028}b", "a\u{FEFF}", "a\u{7F}b", "a\u{1}b", "<script>", "a=b", "y", "=", "<<", "0o7",
    "1_000",
    "https://example.com/a?b=c#d", "a  b", "\u{A0}a", "a\u{200B}", "\u{E000}", "\u{FFFD}", "\u{10FFFD}",
    "a\u{9F}b",
    "\u{1B}[31m", "a\u{FFFE}b", "a\u{FFFF}", "%YAML 1.2", "...", "key: |", "- - -",
  ]

  @Test("keeps every text, alone, in a list, in a record and as a key", arguments: nasty)
  func keepsNastyText(value: String) async throws {
    let values = [
      Member(key: "text", value: text(value)), Member(key: "line", value: text(value)),
      Member(key: "lines", value: FieldValue(.list([text(value), text("b")]))),
      Member(
        key: "texts",
        value: FieldValue(
          .list([text(value), text(String(repeating: "long ", count: 30) + "end"), text("a\n" + value)]))),
      Member(key: "map", value: FieldValue(.record([Member(key: value, value: text(value))]))),
      Member(
        key: "records",
        value: FieldValue(
          .list([
            FieldValue(
              .record([
                Member(key: "a", value: text(value)),
                Member(key: "b", value: FieldValue(.list([text(value)]))),
              ]))
          ]))),
    ]
    let found = try await readBack(values)
    #expect(found.members == values, "\(found.text)")
  }

  static let blocks = [
    "one\ntwo", "one\n\ntwo", "one\n  indented", "one\n---\ntwo", "a: b\nc: d", "# no comment\nx", "- a\n- b",
    "tab\tin\nline", "one\n two\nthree", "end: \nnext", "\"quoted\"\nx", "a\n\n\n\nb", "| pipe\nx",
    "a\n#b\n: c",
    "one\ntwo \nthree", "a\r\nb", "a\u{2028}\nb", "é\n🙂",
  ]

  @Test("keeps text of several lines", arguments: blocks)
  func keepsLines(value: String) async throws {
    let values = [
      Member(key: "text", value: text(value)),
      Member(key: "texts", value: FieldValue(.list([text(value), text("b")]))),
      Member(key: "record", value: FieldValue(.record([Member(key: "a", value: text(value))]))),
    ]
    let found = try await readBack(values)
    #expect(found.members == values, "\(found.text)")
  }

  @Test("keeps 2,000 random texts", arguments: 0..<20)
  func keepsNoise(seed: UInt64) async throws {
    var random = SplitMix(seed: seed)
    let pieces =
      Self.nasty + [
        "\n", "\n", " ", "  ", "a", "word", ": ", " #", "\t", "\u{301}", "\r", "\u{0}", "\n- ", "\n---\n",
        "\n  ",
      ]
    for _ in 0..<100 {
      let joined = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }
      // No file may contain a NUL, and blanks at either end mean nothing.
      let value = joined.joined().replacing("\u{0}", with: "").trimmed
      guard !value.isEmpty else { continue }
      let values = [
        Member(key: "text", value: text(value)),
        Member(key: "texts", value: FieldValue(.list([text("b"), text(value)]))),
      ]
      let found = try await readBack(values)
      #expect(found.members == values, "\(value.debugDescription)\n\(found.text)")
    }
  }

  @Test("keeps values of every other type, such as days, numbers and references")
  func keepsTypedValues() async throws {
    let key = EntryKey("sample", "x")
    for number in [0, -2.5, 3, 1_000_000, 0.1, 123_456_789_012, 1e-7] {
      let values = [
        Member(
          key: "record", value: FieldValue(.record([Member(key: "c", value: FieldValue(.date(testDay)))]))),
        Member(key: "number", value: FieldValue(.number(number))),
        Member(key: "any", value: FieldValue(.list([FieldValue(.reference(key))]))),
        Member(key: "many", value: FieldValue(.all)),
      ]
      let found = try await readBack(values)
      #expect(found.members == values, "\(found.text)")
    }
  }

  @Test("produces what a person would write")
  func readsWell() {
    let bytes = EntryWriter.write(
      [
        Member(key: "text", value: text("Agree.\nTurn.\nProve.")),
        Member(key: "lines", value: FieldValue(.list([text("a"), text("b, c")]))),
        Member(key: "title", value: text("Price: too high")),
        Member(key: "line", value: text("50% off, today")),
        Member(
          key: "records",
          value: FieldValue(
            .list([
              FieldValue(
                .record([
                  Member(key: "a", value: text("1")), Member(key: "b", value: FieldValue(.list([text("2")]))),
                ]))
            ]))),
      ], of: sample, blanks: ["number": ["# Required. How many.", "number:"]], body: "\n\nText.\n\n")
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        ---
        title: "Price: too high"
        text: |
          Agree.
          Turn.
          Prove.
        line: 50% off, today
        lines: [a, "b, c"]
        records:
          - a: 1
            b: [2]
        # Required. How many.
        number:
        ---

        Text.

        """)
  }
}

import Foundation
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@Suite("A text that repeats a proof point")
struct ProofUseTests {
  /// A line of `Tests/Fixtures/proof/uses.txt`.
  struct Case: Sendable, CustomTestStringConvertible {
    var proof: String
    var expected: String
    var text: String
    var testDescription: String { "\(expected): \(text)" }
  }

  static func cases() throws -> [Case] {
    let file = Checkout.fixtures.appending(path: "proof/uses.txt")
    var proof = ""
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      guard parts[0] != "proof" else {
        proof = parts[1]
        return nil
      }
      let text = parts[1].replacing("\\n", with: "\n").replacing("\\t", with: "\t")
      return Case(proof: proof, expected: parts[0], text: text)
    }
  }

  private func asset(_ text: String) -> String {
    "---\ntitle: Story\ntype: guide\npersonas: all\nstages: all\nreviewed: 2026-11-01\n---\n\n\(text)\n"
  }

  private func proof(_ says: String, _ more: String = "") -> String {
    "---\nsays: \"\(says)\"\nsource: A customer\nreviewed: 2026-11-01\n\(more)---\n"
  }

  @Test("is found however it is written, and contradicts it only with another number", arguments: try cases())
  func isFound(each: Case) async throws {
    let read = try await memoryHub(["assets/a.md": asset(each.text), "proofs/p.md": proof(each.proof)])
    let found = read.proofUses.all.map { use in
      use.contradiction.map { "other \($0.found), \($0.expected)" } ?? "use"
    }
    #expect(found == (each.expected == "none" ? [] : [each.expected]))
  }

  @Test("in a field is reported where an editor shows it")
  func hasPositions() async throws {
    let read = try await memoryHub([
      "proofs/p.md": proof("The close took nine days"),
      "objections/o.md": """
      ---
      title: O
      category: price
      says: [So, "Yes: the close took nine days"]
      answer: |
        So it was.
        Now “the close took 10
        days”, they say.
      answers:
        - {persona: cfo, answer: The close took 9 days, ask: Why?}
      proof: p
      reviewed: 2026-11-01
      ---
      Öl: the close took nine days.
      """,
      "personas/cfo.md": "---\ntitle: CFO\nrole: r\nreviewed: 2026-11-01\n---\n",
    ])
    let found = read.proofUses.all.map { "\($0.field ?? "") \($0.position.line):\($0.position.column)" }
    #expect(found == ["says 4:18", "answer 7:23", "answers 10:28", " 14:5"])
  }

  @Test("means the one that may be used, if two proof points say the same")
  func prefersWhatHolds() async throws {
    let read = try await memoryHub([
      "assets/a.md": asset("The close took nine days. It took eight days."),
      "proofs/a-old.md": proof("The close took nine days", "valid_until: 2026-11-02\n"),
      "proofs/b-new.md": proof("The close took 9 days."),
      "proofs/c.md": proof("It took eight days"), "proofs/d.md": proof("It took seven days"),
    ])
    #expect(read.proofUses.all.map { read.hub.entries[$0.proof].slug } == ["b-new", "c"])
    #expect(read.findings.filter { $0.contains("proof") } == [])
  }

  @Test("counts for the longest matching proof point only")
  func prefersTheLongest() async throws {
    let read = try await memoryHub([
      "assets/a.md": asset("At Brackwell the close took nine days each month. The close took nine days."),
      "proofs/long.md": proof("At Brackwell the close took nine days each month"),
      "proofs/short.md": proof("The close took nine days"),
    ])
    #expect(read.proofUses.all.map { read.hub.entries[$0.proof].slug } == ["long", "short"])
  }

  @Test("is searched once, however many proof points share its words")
  func isLinear() async throws {
    var files: [String: String] = [:]
    for number in 0..<300 {
      files["proofs/p-\(number).md"] = proof("The close took \(number + 100) days in a month")
    }
    files["proofs/deep.md"] = proof(String(repeating: "the close took ", count: 2000))
    for number in 0..<20 {
      files["assets/a-\(number).md"] = asset(
        String(repeating: "the close took 5 days in a month. ", count: 2000))
    }
    let read = try await memoryHub(files)
    #expect(read.proofUses.all.count == 20 * 2000)
  }
}

import Foundation
import RapportBase
import RapportContent
import RapportDiagnostics
import TestSupport
import Testing

@testable import RapportHub

/// `Tests/Fixtures/proposals`: answers of Git hosts.
@Suite("Open proposals from a host's file")
struct ProposalsReaderTests {
  private func lines(_ name: String) throws -> [String] {
    let bytes = try Data(contentsOf: Checkout.fixtures.appending(path: "proposals/\(name).json"))
    let reader = ProposalsReader(Array(bytes), file: "\(name).json")
    return reader.diagnostics.map { "\($0.position.line):\($0.position.column): \($0.message)" }
      + reader.proposals.map { proposal in
        [
          "#\(proposal.number ?? "-")", proposal.title, proposal.author ?? "-", "\(proposal.day)",
          proposal.url,
          proposal.isDraft ? "draft" : "",
        ].filter { !$0.isEmpty }.joined(separator: " | ")
      }
  }

  @Test("are read under the names of each host and its command; longest waiting first, drafts last")
  func hosts() throws {
    #expect(
      try lines("github") == [
        "#38 | Newer versions of the actions | app/updates | 2026-11-02 | https://github.example/acme/hub/pull/38",
        "#41 | An answer for controllers | Joss Adeyemi | 2026-11-19 | https://github.example/acme/hub/pull/41",
        "#30 | A page for IT | Ravi Lindqvist | 2026-10-01 | https://github.example/acme/hub/pull/30 | draft",
      ])
    #expect(
      try lines("github-api") == [
        "#41 | An answer for controllers | joss-a | 2026-11-19 | https://github.example/acme/hub/pull/41"
      ])
    #expect(
      try lines("gitlab") == [
        "#7 | Draft: Prix < 5 ans & café | Inès Calloway | 2026-11-21 | "
          + "https://gitlab.example/acme/hub/-/merge_requests/7 | draft"
      ])
    #expect(
      try lines("forgejo-pages") == [
        "#3 | Heard at the fair | Dana Whitlow | 2026-11-22 | https://git.example/acme/hub/pulls/3",
        "#2 | From an account that is gone | - | 2026-11-23 | https://git.example/acme/hub/pulls/2",
      ])
  }

  @Test("have one-line titles without invisible characters, and only web addresses")
  func hostile() throws {
    #expect(
      try lines("hostile") == [
        "1:180: expected the address of a proposal, found “https://example.com/hub/pull/9?a=%22&b=<”",
        "#10 | </a><script>alert(1)</script> @everyone <!channel> *bold* [x](javascript:y) [31m | <!here> | "
          + "2026-11-20 | https://example.com/hub/pull/10?a=%22&b='",
      ])
  }

  @Test(
    "can't come from another file; the error says what it is, where, and how to get a list",
    arguments: [
      ("", "1:1: the file is empty"), (" \n", "1:1: the file is empty"),
      ("\u{FEFF}[]", nil), ("[]", nil), (#"[{"state":"closed"}]"#, nil),
      (
        #"{"message": "401 Unauthorized"}"#,
        "1:1: expected a list of proposals, found an object that says “401 Unauthorized”"
      ),
      ("[\n {\"title\": \"é\" \"url\"", "2:16: this isn't JSON: “,” or “}” is missing"),
      ("[[],\n[{}, {\"a\": [\"]\", {}], \"title\": 7}]]", "2:2: the proposal has no `title`"),
      ("[1]", "1:2: expected a proposal, found a number"),
      ("<html>", "1:1: this isn't JSON: a value is missing"),
      ("[{\"title\":\"x\"}", "1:15: this isn't JSON: “,” or “]” is missing"),
      (
        String(repeating: "[", count: 100_000),
        "1:102: this isn't JSON: values are nested too deep"
      ),
    ])
  func faults(text: String, expected: String?) {
    let reader = ProposalsReader(Array(text.utf8), file: "p.json")
    #expect(reader.proposals.isEmpty)
    #expect(
      reader.diagnostics.first.map { "\($0.position.line):\($0.position.column): \($0.message)" } == expected)
    #expect(
      reader.diagnostics.allSatisfy { $0.code == .badProposals && !$0.help.isEmpty && $0.file == "p.json" })
  }

  @Test("have limits on findings, titles and names")
  func bounds() {
    let item =
      #"{"title": "\#(String(repeating: "ä", count: 5000))", "author": {"name": "\#(String(repeating: "n", count: 500))"}, "url": "https://example.com/1", "createdAt": "2026-11-20"}"#
    let reader = ProposalsReader(Array("[\(item)]".utf8), file: "p.json")
    #expect(reader.proposals.first?.title.count == 201 && reader.proposals.first?.author?.count == 61)
    let many = ProposalsReader(
      Array("[\(Array(repeating: "1", count: 900).joined(separator: ","))]".utf8), file: "p")
    #expect(many.diagnostics.count == 20)
    let more = ProposalsReader(
      Array("[\(Array(repeating: "{}", count: 1001).joined(separator: ","))]".utf8), file: "p")
    #expect(more.diagnostics.map(\.message) == ["the file lists more than 1000 proposals"])
  }
}

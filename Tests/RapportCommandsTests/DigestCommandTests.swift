import Foundation
import RapportSite
import TestSupport
import Testing

@testable import RapportCommands

/// `Tests/Fixtures/digest`: a hub with markup in its text wherever possible, and in `expected` the messages of
/// 22 November 2026.
@Suite("rapport digest")
struct DigestCommandTests {
  private static let fixture = Checkout.fixtures.appending(path: "digest")
  private static let names: [WeeklyDigest.Format: String] = [
    .text: "digest.txt", .markdown: "digest.md", .slack: "slack.json", .teams: "teams.json",
  ]

  private func digest(_ arguments: String...) throws -> RapportProcess.Result {
    try RapportProcess(folder: Self.fixture.path).run(
      ["digest", "--as-of", "2026-11-22", "--no-git", "--no-cache"] + arguments)
  }

  @Test("writes the message in each format", arguments: WeeklyDigest.Format.allCases)
  func formats(format: WeeklyDigest.Format) throws {
    let result = try digest(
      "--since", "2026-11-08", "--format", format.rawValue, "--proposals", "proposals.json")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let file = Self.fixture.appending(path: "expected/\(try #require(Self.names[format]))")
    #expect(result.output == (try Golden.text(file, found: result.output)))
  }

  /// All values of a key, at any depth.
  private func values(_ key: String, in value: Any) -> [String] {
    if let list = value as? [Any] { return list.flatMap { values(key, in: $0) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.sorted { $0.key < $1.key }.flatMap { name, inner in
      name == key && inner is String ? ["\(inner)"] : values(key, in: inner)
    }
  }

  @Test("Slack and Teams get what they accept, with content only where it can't become markup")
  func payloads() throws {
    let slack = try digest("--format", "slack", "--proposals", "proposals.json")
    let message = try #require(
      try JSONSerialization.jsonObject(with: Data(slack.output.utf8)) as? [String: Any])
    #expect(message.keys.sorted() == ["blocks", "text"])
    #expect(message["text"] as? String == "Hub *of* &lt;!channel&gt; &amp; friends: since 15 Nov 2026")
    let blocks = try #require(message["blocks"] as? [[String: Any]])
    #expect(blocks.dropFirst().allSatisfy { $0["type"] as? String == "rich_text" } && blocks.count < 50)
    #expect(!slack.output.contains("mrkdwn"))
    #expect(
      values("url", in: blocks).allSatisfy {
        $0.hasPrefix("https://hub.example.com/sales/") || $0.hasPrefix("https://github.example/")
      })

    let teams = try digest("--format", "teams")
    let card = try #require(
      try JSONSerialization.jsonObject(with: Data(teams.output.utf8)) as? [String: Any])
    #expect(card["type"] as? String == "message")
    let attachment = try #require((card["attachments"] as? [[String: Any]])?.first)
    #expect(attachment["contentType"] as? String == "application/vnd.microsoft.card.adaptive")
    let content = try #require(attachment["content"] as? [String: Any])
    #expect(content["type"] as? String == "AdaptiveCard" && content["version"] as? String == "1.4")
    #expect(Set(values("type", in: content["body"] ?? [])) == ["RichTextBlock", "TextRun", "Action.OpenUrl"])
    #expect(
      values("text", in: content).contains { $0.hasPrefix("Call <@U123> back | see [this](javascript") })
  }

  @Test("without --since it looks back a week; without base_url only proposals are linked")
  func week() throws {
    let text = try digest().output
    #expect(text.contains(": since 15 Nov 2026\n") && text.contains("Heard this week\n"))
    #expect(text.contains("Show me `rm -rf`") && !text.contains("too dear"))
    let folder = try TemporaryFolder()
    try folder.copy(Self.fixture, to: "hub")
    try folder.write(["hub/content/hub.yml": "name: Hub\n"])
    let process = RapportProcess(folder: folder.at("hub"))
    let result = try process.run(
      "digest", "--as-of", "2026-11-22", "--format", "slack", "--proposals", "proposals.json")
    #expect(values("url", in: try JSONSerialization.jsonObject(with: Data(result.output.utf8))).count == 3)
  }

  @Test("a busy week fits into a message, and what is left out is counted")
  func bounds() throws {
    let long = String(repeating: "Wörter &<> ", count: 200)
    let folder = try TemporaryFolder([
      "content/hub.yml": "name: \(long)\nbase_url: https://hub.example.com/\n"
    ])
    for number in 10..<60 {
      try folder.write([
        "content/notes/2026-11-20-n\(number).md":
          "---\ntitle: N\nwhat: heard\nsaid: \(number) \(long)\ndate: 2026-11-20\n---\n",
        "content/meetings/m\(number).md":
          "---\ntitle: \(long)\ndate: 2026-11-19\nactions:\n  - {what: \"\(number) \(long)\"}\n---\n",
      ])
    }
    let process = RapportProcess(folder: folder.path)
    for (format, most) in [("slack", 13_000), ("teams", 28_000)] {
      let result = try process.run("digest", "--as-of", "2026-11-22", "--format", format)
      #expect(
        result.status == 0 && result.output.utf8.count < most, "\(result.errors) \(result.output.utf8.count)")
      let message = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      #expect(values("text", in: message).contains { $0.contains("and 4") && $0.contains(" more") })
    }
  }

  @Test("a week in which nothing happened is reported as such")
  func nothing() throws {
    let folder = try TemporaryFolder(soundHub)
    let process = RapportProcess(folder: folder.path)
    for format in WeeklyDigest.Format.allCases {
      let result = try process.run(
        "digest", "--as-of", "2026-11-22", "--since", "2026-11-16", "--format", format.rawValue)
      #expect(result.status == 0 && result.output.contains("Nothing changed since 16 Nov 2026."), "\(result)")
    }
  }

  @Test("refuses what it can't do, and then prints nothing")
  func refuses() throws {
    let results = [
      try digest("--since", "2026-11-23"), try digest("--since", "monday"), try digest("--format", "slak"),
      try digest("--since", "2020-01-01"), try digest("--proposals", "nowhere.json"),
    ]
    #expect(results.map(\.status) == [2, 2, 2, 2, 2] && results.allSatisfy { $0.output.isEmpty })
    #expect(
      results[0].errors.contains("--since is 2026-11-23, which is after the day of the message, 2026-11-22."))
    #expect(results[2].errors.contains("“slak” isn't a format. Did you mean “slack”?"))
    #expect(results[4].errors.contains("can't read nowhere.json"))
    let folder = try TemporaryFolder(soundHub)
    try folder.write(["proposals.json": "<html>", "content/terms/broken.md": "---\ntitle: [\n---\n"])
    let broken = try RapportProcess(folder: folder.path).run("digest", "--proposals", "proposals.json")
    #expect(broken.status == 1 && broken.output.isEmpty)
    #expect(broken.errors.contains("proposals.json:1:1: error[bad-proposals]"))
    #expect(broken.errors.hasSuffix("No message while there are errors: 2 errors, 0 warnings.\n"))
  }

  @Test("the meeting's page links proposals to the host, and a faulty list stops the build")
  func page() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Self.fixture, to: "hub")
    try folder.copy(Checkout.fixtures.appending(path: "proposals/hostile.json"), to: "hub/hostile.json")
    let process = RapportProcess(folder: folder.at("hub"))
    let built = try process.run("build", "--as-of", "2026-11-22", "--proposals", "proposals.json")
    #expect(built.status == 0, "\(built.errors)")
    let page = try folder.text("hub/site/alignment/meeting.html")
    #expect(page.contains(#"href="https://github.example/acme/hub/pull/41" rel="noreferrer""#))
    #expect(page.contains("Joss Adeyemi · Waiting for 3 days · #41"))
    let refused = try process.run("build", "--as-of", "2026-11-22", "--proposals", "hostile.json")
    #expect(refused.status == 1 && refused.errors.contains("hostile.json:1:"))
  }
}

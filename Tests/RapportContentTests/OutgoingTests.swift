import RapportContent
import TestSupport
import Testing

/// What is copied from a body whose links lead where they are written to lead.
private func copied(_ body: MarkdownBody) -> String {
  MessageText.plain(
    body.rendered { _, reference in
      reference.kind == .link && reference.destination.contains(":")
        ? .url(reference.destination, external: true) : .text
    })
}

private func text(_ markdown: String) -> String { copied(MarkdownBody.parse(markdown).outgoing().text) }

@Suite("The part of a body that is sent")
struct OutgoingTests {
  @Test("the text ends at the first heading, whatever its level or the block around it")
  func ends() {
    for heading in ["# Why", "### Why", "Why\n===", "> ## Why", "- ## Why", "<h2>Why</h2>"] {
      let body = MarkdownBody.parse("Hello [first name],\n\nbye.\n\n\(heading)\n\nNever send this.\n")
        .outgoing()
      #expect(copied(body.text) == "Hello [first name],\n\nbye.", "\(heading)")
      #expect(copied(body.notes).hasPrefix("Why") || copied(body.notes).hasPrefix("- Why"), "\(heading)")
      #expect(copied(body.notes).hasSuffix("Never send this."), "\(heading)")
    }
    #expect(text("## Why\n\nIt gets answers.") == "")
  }

  @Test("callouts and footnotes are notes and aren't sent")
  func asides() {
    let body = MarkdownBody.parse("> [!TIP]\n> Send it on a Tuesday.\n\nHello.[^1]\n\n[^1]: Asked twice.\n")
      .outgoing()
    #expect(copied(body.text) == "Hello.")
    #expect(copied(body.notes).contains("Tuesday") && copied(body.notes).contains("Asked twice"))
  }

  @Test(
    "the first line may be the subject",
    arguments: [
      "**Subject:** [October] on *day* four\n\nHello.", "Subject: [October] on day four\n\nHello.",
      "**Subject: [October] on day four**  \nHello.", "**Subject:** [October] on day four\nHello.",
      "件名：[October] on day four\n\nHello.", "**Betreff:** [October] on day four\n\nHello.",
      "Asunto : [October] on day four\n\nHello.",
    ])
  func subject(_ markdown: String) throws {
    let body = MarkdownBody.parse(markdown).outgoing()
    #expect(copied(try #require(body.subject)) == "[October] on day four")
    #expect(copied(body.text) == "Hello.")
  }

  @Test("a first line with a colon is no subject")
  func noSubject() {
    #expect(MarkdownBody.parse("Three ways: one, two, three.").outgoing().subject == nil)
    #expect(MarkdownBody.parse("Hello.\n\nSubject: tea").outgoing().subject == nil)
  }

  @Test("lists keep numbers and levels, links their addresses, checkboxes their state")
  func form() {
    #expect(
      text("Ways:\n\n3. Start\n4. Stay\n   - or go\n\nWhich?")
        == "Ways:\n\n3. Start\n4. Stay\n  - or go\n\nWhich?")
    #expect(text("1. One\n\n   more\n\n2. Two") == "1. One\nmore\n2. Two")
    #expect(
      text("[our page](https://example.com/a?b=1&c=2) & <https://example.com>")
        == "our page (https://example.com/a?b=1&c=2) & https://example.com")
    #expect(
      text("[me](mailto:a@example.com), <a@example.com>, [page](other.md)")
        == "me (a@example.com), a@example.com, page")
    #expect(text("- [ ] day\n- [x] date") == "- [ ] day\n- [x] date")
    #expect(text("one\ntwo  \nthree ~~four~~ `five`\n\n> six") == "one two\nthree five\n\nsix")
    #expect(text("| a | b |\n| - | - |\n| 1 | 2 |") == "a\tb\n1\t2")
  }
}

import RapportHub
import TestSupport
import Testing

@testable import RapportSite

/// Terms, explained where pages use them.
@Suite("Glossary in place")
struct GlossaryTests {
  static let files = [
    "terms/lead.md":
      "---\ntitle: Lead\ndefinition: Somebody who \"asked\" & left <an address>.\n---\n\nA lead. An SAL is a lead, too.\n",
    "terms/sal.md":
      "---\ntitle: Sales accepted lead\nabbreviation: SAL\ndefinition: A lead that sales has agreed to call.\n---\n",
    "terms/old.md": "---\ntitle: Suspect\nstatus: retired\ndefinition: Nobody says so any more.\n---\n",
    "terms/bare.md": "---\ntitle: Handover\n---\n",
    "personas/cfo.md": "---\ntitle: CFO\nrole: Money\ngoals: [Fewer leads data-terms> and suspects]\n---\n",
    "stages/trial.md": "---\ntitle: Trial\norder: 1\n---\n",
    "assets/guide.md": """
    ---
    title: Lead guide
    type: guide
    personas: cfo
    stages: trial
    ---

    ## The lead

    `lead` and [a lead](https://example.com), un<b>lead</b>, <b>lead</b>ing: sales *accepted* lead.

    The lead. A sales accepted lead is a lead, and the SAL is handed over at the handover.
    """,
    "assets/letter.md":
      "---\ntitle: Letter\ntype: email-template\npersonas: cfo\nstages: trial\n---\n\nA lead for you.\n\n## Why\n\nEach lead gets it.\n",
    "assets/linked.md":
      "---\ntitle: Linked\ntype: guide\npersonas: cfo\nstages: trial\n---\n\nAn [SAL](../terms/sal.md) is an SAL.\n",
    "objections/dear.md":
      "---\ntitle: Too dear\ncategory: price\nsays: A lead costs too much.\nanswer: A lead is cheap.\npersonas: cfo\nstages: trial\nproof: guide\n---\n\nA lead.\n",
  ]

  private func links(_ path: String, _ settings: String = "name: Hub\n") async throws -> [String] {
    let page = try #require(try await memoryHub(Self.files.merging(["hub.yml": settings]) { $1 }).page(path))
    return page.components(at: "<a class=\"term\" href=\"").dropFirst().map { link in
      let address = link.prefix { $0 != "\"" }
      let text = link.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
      return "\(text) → \(address)"
    }
  }

  @Test("the first use of each term is linked, but not in headings, links or code")
  func firstUse() async throws {
    #expect(
      try await links("assets/guide.html")
        == [
          "lead → ../terms/lead.html", "sales accepted lead → ../terms/sal.html",
          "handover → ../terms/bare.html",
        ])
    #expect(try await links("personas/cfo.html") == ["leads → ../terms/lead.html"])
  }

  @Test("text to send has no such links; text for colleagues does")
  func outgoing() async throws {
    let page = try #require(try await memoryHub(Self.files).page("assets/letter.html"))
    #expect(page.contains(#"data-copy="A lead for you.""#) && page.contains("<p>A lead for you.</p>"))
    #expect(try await links("assets/letter.html") == ["lead → ../terms/lead.html"])
    let objection = try #require(try await memoryHub(Self.files).page("objections/dear.html"))
    #expect(objection.contains("<p>A lead is cheap.</p>") && objection.contains("A <a class=\"term\""))
  }

  @Test("a term isn't linked on its own page, nor again where the writer links it")
  func own() async throws {
    #expect(try await links("terms/lead.html") == ["SAL → ../terms/sal.html"])
    #expect(try await links("assets/linked.html") == [])
  }

  @Test("the definition is in the link, escaped")
  func definition() async throws {
    let page = try #require(try await memoryHub(Self.files).page("terms/sal.html"))
    #expect(page.contains(#"data-term="Lead" data-definition="Somebody who "#))
    #expect(page.contains("&amp; left &lt;an address&gt;.\">lead</a>"))
  }

  @Test("a hub can turn it off")
  func off() async throws {
    #expect(try await links("assets/guide.html", "name: Hub\nlink_terms: false\n") == [])
  }
}

extension String {
  fileprivate func components(at separator: String) -> [Substring] {
    var (parts, rest): ([Substring], Substring) = ([], self[...])
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}

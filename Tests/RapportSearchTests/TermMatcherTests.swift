import Testing

@testable import RapportSearch

/// Which words in a text are names of terms, and which only look like them.
@Suite("Names of terms in texts")
struct TermMatcherTests {
  static let names = [
    TermName("Lead", of: 0), TermName("Sales accepted lead", of: 1),
    TermName("SAL", of: 1, isAbbreviation: true),
    TermName("Opportunity", of: 2), TermName("A/B test", of: 3), TermName("R&D", of: 4),
    TermName("KPIs", of: 5),
    TermName("SaaS", of: 6), TermName("Café", of: 7), TermName("商机", of: 8), TermName("Working day", of: 9),
  ]

  /// The text with each name that is found in brackets.
  private func marked(_ text: String, _ names: [TermName] = Self.names, _ language: String = "en") -> String {
    let bytes = Array(text.utf8)
    var matcher = TermMatcher(TermIndex(names, language: TermIndex.language(of: language)))
    let found = bytes.withUnsafeBufferPointer {
      matcher.matches(in: 0..<bytes.count, of: $0, isAfterWord: false, isBeforeWord: false)
    }
    var (out, done): ([UInt8], Int) = ([], 0)
    for match in found {
      out += bytes[done..<match.range.lowerBound] + "[\(match.term):".utf8 + bytes[match.range] + "]".utf8
      done = match.range.upperBound
    }
    return String(decoding: out + bytes[done...], as: UTF8.self)
  }

  @Test(
    "whole words are found in all their forms, and the longest name wins",
    arguments: [
      (
        "A lead, two leads, the lead's name, LEADS.",
        "A [0:lead], two [0:leads], the [0:lead]'s name, [0:LEADS]."
      ),
      ("Each sales-accepted lead is a lead.", "Each [1:sales-accepted lead] is a [0:lead]."),
      ("sales accepted, lead", "sales accepted, [0:lead]"),
      ("Sales  accepted\nleads", "[1:Sales  accepted\nleads]"),
      ("Opportunities; an opportunity", "[2:Opportunities]; an [2:opportunity]"),
      ("an A/B test of R&amp;D", "an [3:A/B test] of [4:R&amp;D]"),
      ("one KPI, two KPIs, a kpi", "one [5:KPI], two [5:KPIs], a kpi"),
      ("two working days", "two [9:working days]"),
      ("am Cafe\u{301} oder Café", "am [7:Cafe\u{301}] oder [7:Café]"),
      ("新商机很多", "新[8:商机]很多"),
      ("lead/SAL (lead) “lead”—lead", "[0:lead]/[1:SAL] ([0:lead]) “[0:lead]”—[0:lead]"),
    ])
  func found(_ text: String, _ expected: String) { #expect(marked(text) == expected) }

  @Test(
    "an abbreviation is found only as it is written",
    arguments: [
      ("SAL, SALs, SAL’s", "[1:SAL], [1:SALs], [1:SAL]’s"), ("sal Sal salt SALT SALES", ""),
      ("saas SaaS Saas", "saas [6:SaaS] Saas"),
    ])
  func abbreviation(_ text: String, _ expected: String) {
    #expect(marked(text) == (expected.isEmpty ? text : expected))
  }

  @Test(
    "parts of longer words, parts of addresses, and verbs are not found",
    arguments: [
      "mislead leader plead leadership", "lead-gen team-lead lead_score", "lead\u{2011}gen",
      "lead@example.com sal.example.com/x",
      "we lead, to lead, leading", "&lead; &#39;", "",
    ])
  func notFound(_ text: String) { #expect(marked(text) == text) }

  @Test("German nouns have a capital, and French elides articles")
  func languages() {
    let german = [
      TermName("Essen", of: 0), TermName("Vertrag", of: 1), TermName("Qualifizierter Lead", of: 2),
    ]
    #expect(
      marked(
        "Wir essen das Essen, Verträge, des Vertrages, vertraglich; ein qualifizierter Lead", german, "de-AT")
        == "Wir essen das [0:Essen], [1:Verträge], des [1:Vertrages], vertraglich; ein [2:qualifizierter Lead]"
    )
    let french = [TermName("Opportunité", of: 0), TermName("Prospect qualifié", of: 1)]
    #expect(
      marked("L'opportunité, les opportunités, l’Opportunité; des prospects qualifiés", french, "fr")
        == "L'[0:opportunité], les [0:opportunités], l’[0:Opportunité]; des [1:prospects qualifiés]")
  }

  @Test(
    "a word is found even if its form has other letters than its stem",
    arguments: [
      ("en", "City", "a [0:city], two [0:cities]"), ("en", "Policy", "one [0:policy], both [0:policies]"),
      ("en", "Buy", "who [0:buys]"),
      ("nl", "Kanaal", "het [0:kanaal], alle [0:kanalen]"),
      ("fr", "Journal", "le [0:journal], les [0:journaux]"),
    ])
  func formsOfOtherLetters(_ language: String, _ name: String, _ expected: String) {
    let text = expected.replacing("[0:", with: "").replacing("]", with: "")
    #expect(marked(text, [TermName(name, of: 0)], language) == expected)
  }

  @Test("a word that continues in the next element is no whole word")
  func acrossTags() {
    let bytes = Array("lead lead".utf8)
    var matcher = TermMatcher(TermIndex(Self.names, language: "en"))
    let found = bytes.withUnsafeBufferPointer {
      matcher.matches(in: 0..<9, of: $0, isAfterWord: true, isBeforeWord: true)
    }
    #expect(found == [] && matcher.endedInWord)
  }

  @Test("forms with a prefix are found in languages that change the beginnings of words")
  func beginnings() {
    // Snowball strips the article.
    #expect(TermIndex([TermName("كتاب", of: 0)], language: "ar").changesBeginnings)
    #expect(marked("الكتاب", [TermName("كتاب", of: 0)], "ar") == "[0:الكتاب]")
  }
}

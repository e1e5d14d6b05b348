import Foundation
import RapportContent
import RapportHub
import RapportTheme
import TestSupport
import Testing

@testable import RapportSite

@Suite("Pages in other languages")
struct LanguageTests {
  @Test("have every word of the English table in their own", arguments: ["de", "fr"])
  func tablesAreComplete(language: String) throws {
    let file = try #require(ThemeFile.builtIn.first { $0.name == "words/\(language).yml" })
    let found = parseYAML(SourceFile(path: file.name, bytes: file.bytes))
    #expect(found.diagnostics == [])
    let own = Set(found.fields.map(\.key))
    let list = Checkout.fixtures.appending(path: "untranslated-words.txt")
    let unfinished = Set(
      try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init))
    let missing = SiteWords.english.words.keys.filter {
      !own.contains($0) && !$0.contains(" ") && !unfinished.contains($0)
    }
    #expect(missing == [], "\(missing) in templates/words/\(language).yml")
  }

  @Test("have names for kinds, values, facets and the form's entry points", arguments: ["de", "fr"])
  func declarationsAreSaid(language: String) {
    let words = SiteWords.said(in: language)
    var texts = Kind.builtIn.flatMap { [$0.label, $0.pluralLabel, $0.help] }
    for (_, door) in Kind.entryPoints(of: Kind.builtIn) {
      texts += [door.title] + [door.summary, door.next?.label, door.next?.hint].compactMap(\.self)
      for question in door.first + door.more + door.wording {
        texts += [question.label, question.hint, question.emptyLabel].compactMap(\.self)
        texts += question.valueLabels.values.sorted()
      }
    }
    texts += FacetSource.all(of: Kind.builtIn).map(\.facet.label)
    let settings = HubSettings()
    for name in ["type", "status", "category", "buying_role", "outcome", "measure"] {
      texts += settings.vocabulary(name).values.map(\.label)
    }
    let missing = texts.filter { !$0.isEmpty && !words.words.keys.contains($0) }
    #expect(Set(missing).sorted() == [])
  }

  @Test("have non-breaking spaces before French punctuation, which never begins a line")
  func frenchSpacesHold() {
    let words = SiteWords.said(in: "fr")
    let loose = words.words.keys.filter { key in
      guard let phrase = words.words[key]?.text else { return false }
      return phrase.contains(#/ [:;?!»]|« /#)
    }
    #expect(loose == [])
  }

  @Test("end sentences with a full stop even if numbers have a decimal comma")
  func punctuates() async throws {
    let hub = try await memoryHub([
      "hub.yml": "name: Vertrieb\nlanguage: de\n",
      "agreements/leads.md":
        "---\ntitle: Leads\nvalid_until: 2026-01-31\nagreed:\n  - team: sales\n    name: Ada\n"
        + "    date: 2025-12-01\n---\n",
    ])
    let page = try #require(try hub.page("agreements/leads.html"))
    #expect(page.contains("31. Jan. 2026.</p>"))
    #expect(page.contains(": Ada, 1. Dez. 2025</li>"))
  }

  @Test("are German in a German hub: words, plural forms, dates, labels")
  func speaksGerman() async throws {
    let hub = try await memoryHub([
      "hub.yml": "name: Vertrieb\nlanguage: de\nwords:\n  Objections: Vorbehalte\n  say: Sagen Sie\n",
      "personas/cfo.md":

        "---\ntitle: CFO\nrole: Entscheidet.\nreviewed: 2026-11-02\nowner: sales\n---\n",
      "stages/wachstum.md":
        "---\ntitle: Wachstum\norder: 1\nreviewed: 2026-11-02\nneeds: [case-study]\n---\n",
      "objections/teuer.md":
        "---\ntitle: Zu teuer\nsays: [Zu teuer]\ncategory: [price]\nanswer: Nein.\n"
        + "personas: [cfo]\nreviewed: 2026-11-02\n---\n",
    ])
    let page = try #require(try hub.page("objections/teuer.html"))
    #expect(page.contains(#"<html lang="de">"#))
    for words in [
      "Geprüft am 2. Nov. 2026", "Sagen Sie", "Rückfrage", "Belege zum Versenden", "Preis", "Einwand",
    ] {
      #expect(page.contains(words) == (words != "Rückfrage"), "\(words)")
    }
    #expect(!page.contains("{"), "a name without a value")
    let home = try #require(try hub.page("index.html"))
    #expect(home.contains("Was sagt der Kunde?") && home.contains("Vorbehalte"))
    let stage = try #require(try hub.page("stages/wachstum.html"))
    #expect(stage.contains("Das braucht hier jede Persona") && stage.contains("Fallstudie"))
    let german = SiteWords.said(in: "de")
    #expect([1, 2].map { german(.assets, count: $0) } == ["1 Inhalt", "2 Inhalte"])
    #expect([1, 2, 14].map { german.times($0) } == ["einmal", "zweimal", "14-mal"])
    #expect(german.inSentence("Fallstudie") == "Fallstudie" && german.number(10_000) == "10.000")
    // Scripts choose between two forms, even if these are the same.
    let files = try await hub.site()
    let finder = try #require(files.first { $0.key.contains("finder.") }?.value)
    #expect(String(decoding: finder, as: UTF8.self).contains(#"["{count} Treffer","{count} Treffer"]"#))
    let calendar = try #require(files["data/reviews/sales.ics"])
    #expect(String(decoding: calendar, as: UTF8.self).contains("SUMMARY:Prüfen: CFO"))
    let french = SiteWords.said(in: "fr")
    #expect([0, 1, 2].map { french(.days, count: $0) } == ["0 jour", "1 jour", "2 jours"])
    #expect(french.number(10_000) == "10\u{202F}000")
    #expect([1, 1.5, 2.5].map { french(.days, count: $0) } == ["1 jour", "1,5 jour", "2,5 jours"])
    #expect([1, 1.5].map { german(.days, count: $0) } == ["1 Tag", "1,5 Tage"])
    #expect([1.5, 1234.25].map { SiteWords.english.number($0) } == ["1.5", "1,234.25"])
  }

  @Test("include Alignment and the scorecard")
  func alignmentIsGerman() async throws {
    let hub = try await memoryHub([
      "hub.yml": "name: Vertrieb\nlanguage: de\n",
      "personas/cfo.md": "---\ntitle: CFO\nrole: Entscheidet.\nreviewed: 2026-11-02\nowner: sales\n---\n",
      "stages/wachstum.md":
        "---\ntitle: Wachstum\norder: 1\nreviewed: 2026-11-02\nneeds: [case-study]\ntarget_days: 2\n---\n",
      "metrics/dauer.md":
        "---\ntitle: Dauer\nmeasure: stage-days\nstage: wachstum\ntarget: 1.5\nowner: sales\n---\n",
      "data/stage_days.csv":
        "month,stage,median,p25,p75,finished,open\n2026-10,wachstum,1234.5,1.5,2000,6,2\n",
    ])
    let expected = [
      ("index", ["Übersicht", "Abgedeckt", "Als Nächstes erstellen"]),
      ("coverage", ["0 von 1 vollständig", "CFO in Phase Wachstum: noch nichts", "Dort gibt es noch"]),
      ("freshness", ["Seiten aktuell"]),
      (
        "scorecard",
        [
          "1.234,5 Tage", "Okt. 2026", "höchstens 1,5 Tage", "Ziel verfehlt",
          "die Hälfte brauchte 1,5 bis 2.000 Tage",
          "aus 6 Deals", "2 sind gerade hier", "Stand 31. Okt. 2026",
        ]
      ),
    ]
    for (name, words) in expected {
      let page = try #require(try hub.page("alignment/\(name).html"))
      for word in words { #expect(page.contains(word), "\(name): \(word)") }
      for word in ["{", " of ", "Heard", "Review", "Overdue", "still open", " nothing", "As of"] {
        #expect(!page.contains(word), "\(name): \(word)")
      }
    }
    // The menu of Alignment leads to the scorecard.
    let index = try #require(try hub.page("alignment/index.html"))
    let menu = index.components(separatedBy: #"class="room-menu""#).last ?? ""
    #expect(menu.components(separatedBy: "</nav>")[0].contains("../alignment/scorecard.html"))
  }
}

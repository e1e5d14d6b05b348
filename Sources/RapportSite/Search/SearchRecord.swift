import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

/// The data of a search result, as a JSON object. The engine passes it on under the same names.
struct SearchRecord: Sendable {
  let site: SiteHub
  /// For each competitor the objection whose answer its result carries.
  let objections: [EntryKey: EntryIndex]
  /// The most bytes of text for excerpts and quoted phrases.
  private static let textLength = 6000

  func bytes(_ index: EntryIndex, _ body: MarkdownBody.PlainText) -> [UInt8] {
    let entry = site.hub.entries[index]
    var json = JSONWriter(capacity: body.all.count + 600)
    json.object { json in
      json.member("url", site.path(of: entry))
      json.member("kind", entry.kind.name)
      json.member("slug", entry.slug)
      json.member("title", Wording.typographic(entry.title))
      json.member("typeLabel", typeLabel(entry))
      member("type", entry.kind.field("type") == nil ? nil : entry.text("type"), &json)
      member("summary", entry.kind.holdsAnswers ? entry.text("summary") : entry.summary, &json)
      titles("personas", entry, &json)
      titles("stages", entry, &json)
      member("audience", site.hub.clearance(of: entry)?.rawValue, &json)
      member("freshness", site.hub.freshness(of: entry).shownIdentifier, &json)
      member("checked", site.hub.lastChecked(entry)?.displayText, &json)
      member("buyer_url", site.buyerURL(of: entry), &json)
      for field in ["use_when", "definition"] where entry.kind.field(field) != nil {
        member(field, entry.text(field).map(Wording.typographic), &json)
      }
      member("ended", site.hub.ended(entry)?.displayText, &json)
      if site.hub.isRetired(entry) { retired(entry, &json) }
      card(index, &json)
      text(entry, body, &json)
    }
    return json.bytes
  }

  /// The data of what was heard and has no answer yet; it leads to the list of objections.
  func bytes(_ note: EntryIndex, _ quote: UnansweredQuote) -> [UInt8] {
    let entry = site.hub.entries[note]
    let count = quote.notes.count
    var json = JSONWriter(capacity: 300)
    json.object { json in
      json.member("url", site.unansweredPath(of: entry))
      json.member("kind", entry.kind.name)
      json.member("slug", entry.slug)
      json.member("title", Wording.typographic(entry.title))
      json.member("typeLabel", "Heard\(count > 1 ? " \(Wording.times(count))" : ""), no answer yet")
      if quote.said != entry.title { json.member("text", Wording.typographic(quote.said)) }
    }
    return json.bytes
  }

  private func typeLabel(_ entry: Entry) -> String {
    guard let type = entry.text("type"), entry.kind.field("type") != nil else { return entry.kind.label }
    return site.hub.settings.vocabulary("type")[type]?.label ?? type
  }

  private func member(_ name: String, _ text: String?, _ json: inout JSONWriter) {
    if let text, !text.isEmpty { json.member(name, text) }
  }

  private func titles(_ field: String, _ entry: Entry, _ json: inout JSONWriter) {
    let titles = entry.keys(field).compactMap { site.hub.entry($0) }.map { Wording.typographic($0.title) }
    guard !titles.isEmpty else { return }
    json.key(field)
    json.array { json in
      for title in titles { json.string(title) }
    }
  }

  private func retired(_ entry: Entry, _ json: inout JSONWriter) {
    json.key("retired")
    json.bool(true)
    guard let next = site.hub.replacement(of: entry), site.hasPage(next)
    else { return }
    json.key("instead")
    json.object { json in
      json.member("title", Wording.typographic(next.title))
      json.member("url", site.path(of: next))
    }
  }

  /// The answer to an objection; with a competitor the one that is needed most.
  private func card(_ index: EntryIndex, _ json: inout JSONWriter) {
    let entry = site.hub.entries[index]
    if entry.kind.holdsAnswers {
      json.key("card")
      AnswerCard(site: site, index: index).write(isOwn: true, to: &json)
    } else if let objection = objections[entry.key] {
      json.key("card")
      AnswerCard(site: site, index: objection).write(isOwn: false, to: &json)
    }
  }

  /// The text for excerpts: the body, or the front matter if there is none.
  private func text(_ entry: Entry, _ body: MarkdownBody.PlainText, _ json: inout JSONWriter) {
    var text = body.all
    if text.isEmpty {
      for field in entry.kind.fields where field.search == .prose {
        for line in entry.texts(field.key) { text += Array((Wording.typographic(line) + "\n").utf8) }
      }
    }
    var end = min(text.count, SearchRecord.textLength)
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    if end > 0 { json.member("text", String(decoding: text[..<end], as: UTF8.self)) }
  }
}

import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

/// The data of a search result, as a JSON object. The engine passes it on under the same names.
struct SearchRecord: Sendable {
  let site: SiteHub
  /// The most bytes of text for excerpts and quoted phrases.
  private static let textLength = 6000

  func bytes(_ entry: Entry, _ body: MarkdownBody.PlainText) -> [UInt8] {
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
      json.member("audience", entry.audience.rawValue)
      member("freshness", site.hub.freshness(of: entry).shownIdentifier, &json)
      member("checked", site.hub.lastChecked(entry)?.displayText, &json)
      if entry.audience == .external, !site.hub.isRetired(entry) {
        member("share", entry.text("buyer_url"), &json)
      }
      if site.hub.isRetired(entry) { retired(entry, &json) }
      if entry.kind.holdsAnswers { said(entry, &json) }
      text(entry, body, &json)
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

  /// What the buyer says and what to say, for anyone and for some.
  private func said(_ entry: Entry, _ json: inout JSONWriter) {
    json.key("says")
    json.array { json in
      for text in entry.texts("says") { json.string(Wording.typographic(text)) }
    }
    member("answer", entry.text("answer").map(lines), &json)
    member("ask", entry.text("ask").map(Wording.typographic), &json)
    let variants = entry.answerVariants
    if variants.isEmpty { return }
    json.key("answers")
    json.array { json in
      for variant in variants {
        json.object { json in
          for key in variant.names { json.member(key.kind, key.slug) }
          member("answer", variant.text.map(lines), &json)
          member("ask", variant.ask.map(Wording.typographic), &json)
        }
      }
    }
  }

  private func lines(_ text: String) -> String {
    Wording.lines(text).map(Wording.typographic).joined(separator: "\n")
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

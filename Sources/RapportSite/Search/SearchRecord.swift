import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

/// The data of a search result, as a JSON object. The engine passes its members on under the same names.
struct SearchRecord: Sendable {
  let site: SiteHub
  let words: SiteWords
  /// For each competitor, the objection whose answer its result shows.
  let objections: [EntryKey: EntryIndex]
  /// The maximum size in bytes of the text for excerpts and quoted phrases.
  private static let textLength = 6000
  /// The maximum size in bytes of the text of files.
  private static let fileTextLength = 4000

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
      member("checked", site.hub.lastChecked(entry).map(words.date), &json)
      member("buyer_url", site.buyerURL(of: entry), &json)
      for field in ["use_when", "definition", "lead_with"] where entry.kind.field(field) != nil {
        member(field, entry.text(field).map(Wording.typographic), &json)
      }
      member("ended", site.hub.ended(entry).map(words.date), &json)
      if site.hub.isRetired(entry) { retired(entry, &json) }
      card(index, &json)
      claims(entry, &json)
      let isWhole = text(entry, body, &json)
      fileText(entry, isWhole: isWhole, &json)
    }
    return json.bytes
  }

  /// The data of a quote that has no answer yet; its result leads to the list of objections.
  func bytes(_ note: EntryIndex, _ quote: UnansweredQuote) -> [UInt8] {
    let entry = site.hub.entries[note]
    let count = quote.notes.count
    var json = JSONWriter(capacity: 300)
    json.object { json in
      json.member("url", site.unansweredPath(of: entry))
      json.member("kind", entry.kind.name)
      json.member("slug", entry.slug)
      json.member("title", Wording.typographic(entry.title))
      json.member(
        "typeLabel",
        count > 1
          ? words(.heardNoAnswerTimes, ("times", words.times(count))) : words[.heardNoAnswer])
      if quote.said != entry.title { json.member("text", Wording.typographic(quote.said)) }
    }
    return json.bytes
  }

  private func typeLabel(_ entry: Entry) -> String {
    guard let type = entry.text("type"), entry.kind.field("type") != nil else {
      return words(declared: entry.kind.label)
    }
    return words(declared: site.hub.settings.vocabulary("type")[type]?.label ?? type)
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

  /// The answer card of an objection; for a competitor, that of the objection heard most often against it.
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

  /// What a competitor claims, with our answers.
  private func claims(_ entry: Entry, _ json: inout JSONWriter) {
    let claims = entry.claims
    if claims.isEmpty { return }
    json.key("claims")
    json.array { json in
      for claim in claims {
        json.object { json in
          json.member("they_say", Wording.typographic(claim.theySay))
          member(
            "we_say", claim.weSay.map { Wording.typographic(Wording.lines($0).joined(separator: " ")) }, &json
          )
        }
      }
    }
  }

  /// The text for excerpts: the body, or prose of the front matter if there is no body.
  ///
  /// - Returns: whether all of it is in the record.
  private func text(_ entry: Entry, _ body: MarkdownBody.PlainText, _ json: inout JSONWriter) -> Bool {
    var text = body.all
    if text.isEmpty {
      for field in entry.kind.fields where field.search == .prose {
        for line in entry.texts(field.key) { text += Array((Wording.typographic(line) + "\n").utf8) }
      }
    }
    let shown = beginning(of: text, SearchRecord.textLength)
    if !shown.isEmpty { json.member("text", shown) }
    return shown.utf8.count == text.count
  }

  /// The beginning of a text, cut at a character boundary. The length is in bytes.
  private func beginning(of text: [UInt8], _ length: Int) -> String {
    var end = min(text.count, length)
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: text[..<end], as: UTF8.self)
  }

  /// The beginning of the text of an entry's files, for excerpts. If that isn't all of it, the rest of what
  /// is searched of the entry goes along: a word that is in neither must be further on in the file.
  ///
  /// - Parameter isWhole: whether the record has the whole text of the entry itself.
  private func fileText(_ entry: Entry, isWhole: Bool, _ json: inout JSONWriter) {
    if site.hasUnreadFile(entry) {
      json.key("hasUnreadFile")
      json.bool(true)
    }
    let text = Array(site.fileTexts(of: entry).joined(separator: [10]))
    guard !text.isEmpty else { return }
    let shown = beginning(of: text, SearchRecord.fileTextLength)
    json.member("fileText", shown)
    guard isWhole, shown.utf8.count < text.count else { return }
    json.member("otherTexts", SearchTexts(site: site, words: words).otherTexts(entry))
  }
}

import RapportContent
import RapportHub
import RapportTheme

/// An asset whose text a rep sends or says in their own name: the text to copy, its subject, and notes for
/// colleagues.
struct MessageView {
  /// Types of text that every hub has.
  private static let types: Set<String> = ["email-template", "talk-track", "call-script"]
  private static let builtInTypes = Set(Vocabulary.builtIn["type"]?.names ?? [])

  /// `nil` for an asset that is a link, a file or a page to read.
  static func message(of entry: Entry) -> MarkdownBody.Outgoing? {
    guard entry.kind.name == AssetView.kind, !entry.body.isEmpty else { return nil }
    let type = entry.text("type") ?? ""
    let isPage = ["url", "buyer_url", "file"].allSatisfy { entry[$0] == nil }
    guard types.contains(type) || isPage && !builtInTypes.contains(type) else { return nil }
    let outgoing = entry.body.outgoing()
    return outgoing.text.isEmpty ? nil : outgoing
  }

  /// Whether its text is what gets sent or said, so that the page itself is internal.
  static func isText(_ entry: Entry) -> Bool { types.contains(entry.text("type") ?? "") }

  /// Whether a text is expected but there is none: everything comes after a heading.
  static func lacksText(_ entry: Entry) -> Bool {
    isText(entry) && message(of: entry) == nil
  }

  /// What the page shows of the message.
  let view: TemplateContext
  /// The plain text to copy.
  let plain: String
  /// The link that opens it as a mail; `nil` for a text that is said.
  let letter: MailLink?

  init(_ message: MarkdownBody.Outgoing, of entry: Entry, _ views: ViewBuilder) {
    plain = MessageView.plainText(message.text, of: entry, views)
    let subject =
      message.subject.map { MessageView.plainText($0, of: entry, views) } ?? entry["share"]?["subject"]?.text
      ?? ""
    let isLetter = entry.text("type") == "email-template" || !subject.isEmpty
    letter =
      isLetter
      ? MailLink(
        subject: subject.isEmpty ? entry.title : subject, beginningOf: plain,
        ending: views.words[.restTooLong]) : nil
    view = TemplateContext([
      ("subject", .text(subject)),
      ("text", .html(EntryView.html(message.text, of: entry, views))),
      ("notes", .html(EntryView.html(message.notes, of: entry, views))),
      ("copies", .flag(!views.hub.isRetired(entry))),
    ])
  }

  /// The text as it is pasted. Only links that buyers can follow stay links; pages of the hub are just named.
  private static func plainText(_ body: MarkdownBody, of entry: Entry, _ views: ViewBuilder) -> String {
    MessageText.plain(
      body.rendered { _, reference in
        switch views.hub.resolve(reference, from: entry) {
        case .external(let url): reference.kind == .image ? .text : .url(url, external: true)
        case .entry(let index, _) where reference.form == .bareWikilink:
          .titled(nil, title: views.hub.title(of: index, for: reference))
        default: .text
        }
      })
  }
}

import RapportBase
import RapportHub
import RapportTheme

/// An asset as something to use or send now.
enum AssetRow {
  static func view(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    let link = link(entry, views)
    return TemplateContext([
      ("title", .text(Wording.typographic(entry.title))),
      ("url", views.url(entry)), ("href", views.href(entry)),
      ("proof_line", .text(Wording.typographic(entry.text("proof_line") ?? ""))),
      ("use_when", .text(entry.text("use_when") ?? "")),
      ("meta", .text(kind(entry, views))),
      (
        "badges",
        .list(views.badges(entry, saysInternal: !MessageView.isText(entry), saysSendable: link == nil))
      ),
      ("copy_link", link.map { .text($0) } ?? .absent),
    ]).merging(mail(entry, link: link))
  }

  /// The link that a buyer may open; `nil` if there is none.
  static func link(_ entry: Entry, _ views: ViewBuilder) -> String? {
    entry.audience == .external && !views.hub.isRetired(entry) ? entry.text("buyer_url") : nil
  }

  /// Type, length and file format.
  static func kind(_ entry: Entry, _ views: ViewBuilder) -> String {
    var parts: [String] = []
    if let type = entry.text("type") { parts.append(views.label(type, of: "type")) }
    if let length = entry.text("length") { parts.append(length) }
    if let format = entry.text("file").flatMap(format) { parts.append(format) }
    return parts.joined(separator: " · ")
  }

  /// A mail with the buyer's link, and whether the text to send along was left out of it.
  static func mail(_ entry: Entry, link: String?) -> TemplateContext {
    let share = entry["share"]
    let text = share?["text"]?.text.map { $0.ends(with: "\n") ? $0 : $0 + "\n" } ?? ""
    let letter = link.flatMap {
      MailLink(
        subject: share?["subject"]?.text ?? entry.title, text: "\(text)\n\($0)\n", essential: "\($0)\n")
    }
    return TemplateContext([
      ("mail", letter.map { .text($0.address) } ?? .absent),
      ("mail_is_short", .flag(letter?.isShort ?? false)),
    ])
  }

  /// `PDF`, from the file's extension.
  static func format(_ path: String) -> String? {
    path.lastIndex(of: ".").map { path[path.index(after: $0)...].uppercased() }
  }
}

import RapportHub
import RapportTheme

/// An asset as something to use or send now.
enum AssetRow {
  static func view(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    let sends = entry.audience == .external && !views.hub.isRetired(entry)
    let link = sends ? entry.text("buyer_url") : nil
    return TemplateContext([
      ("title", .text(Wording.said(entry.title))),
      ("url", views.url(entry)), ("href", views.href(entry)),
      ("proof_line", .text(Wording.said(entry.text("proof_line") ?? ""))),
      ("use_when", .text(entry.text("use_when") ?? "")),
      ("meta", .text(kind(entry, views))),
      ("badges", .list(views.badges(entry))),
      ("copy_link", link.map { .text($0) } ?? .absent),
      ("mail", link.map { .text(mail(entry, link: $0)) } ?? .absent),
    ])
  }

  /// Type, length and file format.
  static func kind(_ entry: Entry, _ views: ViewBuilder) -> String {
    var parts: [String] = []
    if let type = entry.text("type") { parts.append(views.label(type, of: "type")) }
    if let length = entry.text("length") { parts.append(length) }
    if let format = entry.text("file").flatMap(format) { parts.append(format) }
    return parts.joined(separator: " · ")
  }

  static func mail(_ entry: Entry, link: String) -> String {
    let share = entry["share"]
    let text = share?["text"]?.text.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" } ?? ""
    return MailLink.letter(subject: share?["subject"]?.text ?? entry.title, text: "\(text)\n\(link)\n")
  }

  /// `PDF`, by the file's ending.
  static func format(_ path: String) -> String? {
    path.lastIndex(of: ".").map { path[path.index(after: $0)...].uppercased() }
  }
}

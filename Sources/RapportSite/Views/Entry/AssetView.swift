import RapportBase
import RapportContent
import RapportHub
import RapportTheme

/// An asset: its main action, the text to send with it, the objections that it answers.
enum AssetView: SingleKindView {
  static let kind = "asset"

  private static let related = 5

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let message = MessageView.message(of: entry).map { MessageView($0, of: entry, views) }
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("type", .text(AssetRow.kind(entry, views))),
        ("lang", views.lang(entry.text("language") ?? views.hub.settings.language)),
        // A text is sent and its page isn't, whatever the page's audience.
        (
          "badges",
          .list(
            views.badges(
              entry, isOwnPage: true, saysInternal: message == nil,
              saysSendable: AssetRow.link(entry, views) == nil))
        ),
        ("use", .text(views.relations.contentUses[entry.slug]?.text(views.words) ?? "")),
        ("actions", actions(entry, views, message)),
        ("message", message.map { .view($0.view) } ?? .absent),
        ("lacks_text", .flag(MessageView.lacksText(entry))),
        ("share", share(entry, views)),
        ("proof_line", .text(Wording.typographic(entry.text("proof_line") ?? ""))),
        ("customer", .text(customer(entry, views))),
        ("personas", views.chips(entry, "personas", all: views.words[.everyone])),
        ("stages", views.chips(entry, "stages", all: views.words[.anyStage])),
        ("place", place(entry, views)),
        ("original", original(of: entry, index, views)),
        ("translations", .list(translations(of: index, views))),
        ("answers", .list(answers(index, views))),
        ("competitors", views.chips(entry, "competitors")),
        ("cleared", .text(cleared(entry, views))),
        ("facts", .list(facts(entry, views))),
        (
          "related",
          .list(
            views.relations.related(to: index, in: views.hub, maxCount: related).map {
              views.link(views.hub.entries[$0])
            })
        ),
      ]))
  }

  /// What can be done with it; the first one is primary.
  private static func actions(_ entry: Entry, _ views: ViewBuilder, _ message: MessageView?)
    -> TemplateValue
  {
    let isText = message != nil
    guard !views.hub.isRetired(entry) else { return .absent }
    let sends = entry.audience == .external
    let link = sends ? entry.text("buyer_url") : nil
    let open = entry.text("url") ?? link
    let file = entry.text("file")
    return .view(
      TemplateContext([
        ("copy_link", link.map { .text($0) } ?? .absent),
        ("copy_text", message.map { .text($0.plain) } ?? .absent),
        ("text_mail", message?.letter.map { .text($0.address) } ?? .absent),
        ("text_mail_is_short", .flag(message?.letter?.isShort ?? false)),
        ("copy_link_style", .text(isText ? "" : "primary")),
        ("open", open.map { .text($0) } ?? .absent),
        ("open_style", .text(link == nil && !isText ? "primary" : "")),
        ("file", file.map { .text(views.fileURL($0)) } ?? .absent),
        ("file_label", .text(file.map { fileLabel($0, views) } ?? "")),
        ("file_unread", .flag(views.site.hasUnreadFile(entry))),
        ("file_style", .text(link == nil && open == nil && !isText ? "primary" : "")),
        ("source", entry.text("source").map { .text($0) } ?? .absent),
        ("lacks_link", .flag(sends && link == nil && !isText)),
        ("is_internal", .flag(!sends && !isText)),
      ]).merging(AssetRow.mail(entry, link: link)))
  }

  private static func fileLabel(_ path: String, _ views: ViewBuilder) -> String {
    let format = AssetRow.format(path) ?? ""
    guard let size = views.hub.attachment(path)?.size else { return format }
    return "\(format), \(views.words.size(size))"
  }

  private static func share(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    guard entry.audience == .external, !views.hub.isRetired(entry), let share = entry["share"] else {
      return .absent
    }
    let lines = Wording.lines(share["text"]?.text ?? "") + [entry.text("buyer_url")].compactMap { $0 }
    return .view(
      TemplateContext([("subject", .text(share["subject"]?.text ?? "")), ("lines", ViewBuilder.texts(lines))])
    )
  }

  /// The customer of the story, and whether they may be named.
  static func customer(_ entry: Entry, _ views: ViewBuilder) -> String {
    guard let customer = entry.text("customer") else { return "" }
    switch entry.text("naming") {
    case "named": return views.words(.okToName, ("customer", customer))
    case "industry-only": return views.words(.nameTheIndustry, ("customer", customer))
    case "ask-first": return views.words(.askBeforeNaming, ("customer", customer))
    default: return customer
    }
  }

  static func answers(_ index: EntryIndex, _ views: ViewBuilder) -> [TemplateContext] {
    views.hub.objections(provedBy: index).filter(views.site.hasPage).prefix(5).map {
      objection in
      TemplateContext([
        ("quote", .text(Wording.typographic(objection.texts("says").first ?? objection.title))),
        ("url", views.url(objection)), ("href", views.href(objection)),
      ])
    }
  }

  static func cleared(_ entry: Entry, _ views: ViewBuilder) -> String {
    guard let cleared = entry["cleared"], let by = cleared["by"]?.text else { return "" }
    guard let day = cleared["date"]?.date else { return views.words(.clearedBy, ("name", by)) }
    return views.words(.clearedByOn, ("name", by), ("day", views.words.date(day)))
  }

  /// The language, if it isn't the hub's.
  private static func language(_ entry: Entry, _ views: ViewBuilder) -> String {
    guard let code = entry.text("language"), code != views.hub.settings.language else { return "" }
    return views.words.language(code)
  }

  static func facts(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    let facts: [(String, String)] = [
      (views.words[.industries], entry.texts("industries").joined(separator: ", ")),
      (views.words[.regions], entry.texts("regions").joined(separator: ", ")),
      (views.words[.language], language(entry, views)),
      (views.words[.useUntil], entry.expires.map(views.words.date) ?? ""),
    ]
    return products(entry, views)
      + facts.filter { !$0.1.isEmpty }.map {
        TemplateContext([("label", .text($0.0)), ("text", .text($0.1)), ("links", .absent)])
      }
  }

  /// The products that an asset is about. Those that have a page are links.
  private static func products(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    let names = entry.texts("products")
    guard !names.isEmpty else { return [] }
    let links = names.enumerated().map { offset, name in
      let product = views.relations.products.product(called: name).map { views.hub.entries[$0] }
      return TemplateContext([
        ("title", .text(Wording.typographic(product?.title ?? name))),
        ("href", product.map(views.href) ?? .absent),
        ("separator", .text(offset + 1 < names.count ? ", " : "")),
      ])
    }
    return [
      TemplateContext([
        ("label", .text(views.words[.products])), ("text", .text("")), ("links", .list(links)),
      ])
    ]
  }
}

import RapportBase
import RapportContent
import RapportHub
import RapportTheme

/// An entry's page, whatever its kind: state, fields, body, and who refers to it.
enum EntryView: KindView {
  /// Built-in kinds whose entries refer to others, where the pages of those others show them only in the list
  /// of incoming links.
  private static let listedByName: Set<String> = [PlayView.kind, ProductView.kind, CampaignView.kind]
  private static let builtIn = Set(Kind.builtIn.map(\.name)).subtracting(listedByName)
  /// The maximum number of rows in one group of incoming links; the rest is counted.
  private static let groupLength = 50

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    // The field that serves as the summary is already shown above the fields.
    let shown = entry["summary"] == nil ? entry.kind.summaryField : nil
    return head(views, index).merging(
      TemplateContext([
        ("fields", .list(FieldViews.list(entry, views) { $0.key != shown })),
        ("mentions", .list(mentions(of: index, views) { _, _ in true })),
      ]))
  }

  /// The names on every entry's page, whatever its kind.
  static func head(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    return TemplateContext([
      ("kind", .view(kind(entry.kind, views))),
      ("slug", .text(entry.slug)),
      ("summary", .text(Wording.typographic(entry.summary ?? ""))),
      ("meta", .lazy { .text(views.meta(entry)) }),
      ("badges", .list(views.badges(entry, isOwnPage: true))),
      ("banner", banner(entry, views)),
      ("trust", .view(TrustView.view(entry, index, views))),
      ("propose", .view(ProposeView.view(entry, views))),
      ("field", .lazy { .view(FieldViews.byKey(entry, views)) }),
      ("own_fields", .list(FieldViews.ofHub(entry, views))),
      ("body", .html(body(entry, views))),
      // Pages of built-in kinds show in their own ways which built-in entries refer to them. References from
      // kinds and fields that a hub adds are listed here.
      (
        "mentions",
        .lazy {
          .list(
            mentions(of: index, views) { kind, field in
              // Personas and stages already show their plays in their journeys.
              if kind.name == PlayView.kind, ["persona", "stage"].contains(field) { return false }
              return !builtIn.contains(kind.name) || kind.field(field)?.isHubsOwn ?? false
                || kind.name == ProofView.kind && field != "objections"
            })
        }
      ),
    ])
  }

  private static func kind(_ kind: Kind, _ views: ViewBuilder) -> TemplateContext {
    TemplateContext([
      ("name", .text(kind.name)), ("label", .text(views.words(declared: kind.label))),
      ("plural", .text(views.words(declared: kind.pluralLabel))),
      ("url", .text(views.root + views.site.listPath(kind, 1))),
    ])
  }

  private static func banner(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    guard views.hub.isRetired(entry) else { return ended(entry, views) }
    let next = views.hub.replacement(of: entry)
    return .view(
      TemplateContext([
        ("label", .text(views.words[.retired])),
        ("since", .text(retired(entry, views).map(views.words.date) ?? "")),
        ("replacement", next.map { .view(views.link($0)) } ?? .absent),
      ]))
  }

  /// The notice that an entry was valid until a day that has passed.
  private static func ended(_ entry: Entry, _ views: ViewBuilder) -> TemplateValue {
    guard let last = views.hub.ended(entry) else { return .absent }
    return .view(
      TemplateContext([
        ("label", .text(views.words[.ended])), ("since", .text(views.words.date(last))),
        ("replacement", .absent),
      ]))
  }

  /// The day on which it was retired: its last day, or the day of the check that retired it.
  private static func retired(_ entry: Entry, _ views: ViewBuilder) -> Day? {
    if let last = entry.expires, last < views.hub.asOf { return last }
    return entry.date("reviewed")
  }

  /// The body with resolved links; a dead link becomes plain text.
  static func body(_ entry: Entry, _ views: ViewBuilder) -> String { html(entry.body, of: entry, views) }

  /// A body, or a part of it, with resolved links.
  static func html(_ body: MarkdownBody, of entry: Entry, _ views: ViewBuilder) -> String {
    let hub = views.hub
    let bytes = body.rendered { _, reference in
      switch hub.resolve(reference, from: entry) {
      case .entry(let index, let fragment):
        let target = hub.entries[index]
        let title = reference.form == .bareWikilink ? hub.title(of: index, for: reference) : ""
        guard views.site.hasPage(target) else { return title.isEmpty ? .text : .titled(nil, title: title) }
        return .titled(views.root + views.site.path(of: target) + fragment, title: title)
      case .attachment(let path):
        if reference.kind == .image, !Attachments.isImage(path) { return .text }
        return .url(views.root + "files/" + SitePath.escaped(path), external: false)
      case .fragment(let id): return .url(id, external: false)
      case .external(let url): return reference.kind == .image ? .text : .url(url, external: true)
      case .dead, .ambiguous, .unsafe: return .text
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Entries that refer to this one, grouped by their kind and the field in which they do.
  private static func mentions(
    of index: EntryIndex, _ views: ViewBuilder, from isShown: (Kind, String) -> Bool
  )
    -> [TemplateContext]
  {
    let hub = views.hub
    var groups: [(kind: Kind, field: String, sources: [EntryIndex])] = []
    for link in hub.incoming(to: index) {
      let source = hub.entries[link.source]
      guard views.site.isListed(source), isShown(source.kind, link.field) else { continue }
      if let group = groups.lastIndex(where: { $0.kind.name == source.kind.name && $0.field == link.field }) {
        groups[group].sources.append(link.source)
      } else {
        groups.append((source.kind, link.field, [link.source]))
      }
    }
    return groups.map { group in
      let rest = group.sources.count - groupLength
      return TemplateContext([
        ("label", .text(views.words(declared: group.kind.pluralLabel))),
        ("field", .text(group.field)),
        ("count", .text(views.words.number(group.sources.count))),
        ("rows", .list(group.sources.prefix(groupLength).map { views.row(hub.entries[$0]) })),
        ("rest", rest > 0 ? .text(views.words.number(rest)) : .absent),
        ("url", .text(views.root + views.site.listPath(group.kind, 1))),
      ])
    }
  }
}

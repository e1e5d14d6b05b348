import RapportBase
import RapportHub
import RapportTheme

/// Field values as templates see them, whatever the kind declares.
///
/// `{{field.role}}` is a text and `{{#field.goals}}{{text}}{{/field.goals}}` a list. A reference has `text`
/// and `url`; a record has its members by name as well as in `members`.
enum FieldViews {
  /// Fields that a page shows somewhere other than in the list of fields.
  private static let elsewhere: Set<String> = [
    "title", "summary", "owner", "status", "due", "reviewed", "review_every", "audience", "aliases", "was",
    "replaced_by",
  ]

  /// Every field of the kind by its name; those without a value are absent.
  static func byKey(_ entry: Entry, _ views: ViewBuilder) -> TemplateContext {
    TemplateContext(
      entry.kind.fields.map { field in
        guard let value = entry[field.key] else { return (field.key, .absent) }
        return (field.key, content(value, field.type, views))
      })
  }

  /// The kind's own fields that are filled in, with labels, for a template that doesn't name fields.
  static func list(
    _ entry: Entry, _ views: ViewBuilder, where isShown: (Field) -> Bool = { _ in true }
  ) -> [TemplateContext] {
    entry.members.compactMap { member in
      guard let field = entry.kind.field(member.key), !elsewhere.contains(member.key), isShown(field) else {
        return nil
      }
      return TemplateContext([
        ("key", .text(field.key)),
        ("label", .text(views.words(declared: field.label))),
        ("items", .list(items(member.value, field.type, views))),
      ])
    }
  }

  /// The same for the fields that `hub.yml` adds to the kind.
  static func ofHub(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    entry.kind.hasHubsOwnFields ? list(entry, views) { $0.isHubsOwn } : []
  }

  /// The same as words, for a line: `Region: North`.
  static func words(ofHub entry: Entry, _ views: ViewBuilder) -> [String] {
    guard entry.kind.hasHubsOwnFields else { return [] }
    return entry.members.compactMap { member in
      guard let field = entry.kind.field(member.key), field.isHubsOwn else { return nil }
      let type = if case .list(let item) = field.type { item } else { field.type }
      let texts = member.value.items.map { item in
        item.reference.flatMap { views.hub.entry($0)?.title } ?? text(item, type, views)
      }
      return "\(views.words(declared: field.label)): \(texts.filter { !$0.isEmpty }.joined(separator: ", "))"
    }
  }

  private static func content(_ value: FieldValue, _ type: FieldType, _ views: ViewBuilder) -> TemplateValue {
    switch type {
    case .list, .reference, .referenceAmong, .anyReference, .perTeam, .map: .list(items(value, type, views))
    case .record(let fields): .view(record(value, fields, views))
    default: .text(text(value, type, views))
    }
  }

  private static func items(_ value: FieldValue, _ type: FieldType, _ views: ViewBuilder) -> [TemplateContext]
  {
    switch (value.content, type) {
    case (.all, _): return [item(views.words[.all])]
    case (.list(let values), .list(let inner)): return values.flatMap { items($0, inner, views) }
    case (.record(let members), .record(let fields)):
      return [record(FieldValue(.record(members)), fields, views)]
    case (.record(let members), .perTeam(let inner)), (.record(let members), .map(let inner)):
      return members.flatMap { member in
        items(member.value, inner, views).map { view in
          var named = view
          named["name"] = .text(views.owner(member.key))
          return named
        }
      }
    default:
      return [reference(value, views) ?? item(text(value, type, views), url: address(value, type, views))]
    }
  }

  private static func item(_ text: String, url: TemplateValue = .absent) -> TemplateContext {
    TemplateContext([("text", .text(text)), ("url", url), ("members", .absent), ("name", .absent)])
  }

  private static func reference(_ value: FieldValue, _ views: ViewBuilder) -> TemplateContext? {
    guard let key = value.reference, let entry = views.hub.entry(key) else { return nil }
    return item(
      entry.title, url: views.site.hasPage(entry) ? .text(views.root + views.site.path(of: entry)) : .absent)
  }

  /// A record's members by name and as a list. `text` is absent, which distinguishes it from a single value.
  private static func record(_ value: FieldValue, _ fields: [Field], _ views: ViewBuilder) -> TemplateContext
  {
    var members: [TemplateContext] = []
    var view = TemplateContext([("text", .absent), ("url", .absent)])
    for field in fields {
      guard let member = value[field.key] else {
        view[field.key] = .absent
        continue
      }
      view[field.key] = content(member, field.type, views)
      members.append(
        TemplateContext([
          ("label", .text(views.words(declared: field.label))),
          ("items", .list(items(member, field.type, views))),
        ]))
    }
    view["members"] = .list(members)
    if view["name"] == nil { view["name"] = .absent }
    return view
  }

  private static func text(_ value: FieldValue, _ type: FieldType, _ views: ViewBuilder) -> String {
    switch value.content {
    case .text(let text):
      switch type {
      case .choice(let vocabulary): views.label(text, of: vocabulary)
      case .owner: views.owner(text)
      default: text
      }
    case .date(let day): views.words.date(day)
    case .period(let period): period.description
    case .number(let number): decimalText(number)
    case .reference(let key): key.slug
    case .all, .list, .record: ""
    }
  }

  private static func address(_ value: FieldValue, _ type: FieldType, _ views: ViewBuilder) -> TemplateValue {
    guard let text = value.text else { return .absent }
    switch type {
    case .url: return .text(text)
    case .file: return .text(views.fileURL(text))
    default: return .absent
    }
  }
}

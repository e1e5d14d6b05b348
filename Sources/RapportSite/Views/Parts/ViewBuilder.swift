import RapportBase
import RapportHub
import RapportTheme

/// What templates see of entries, for a page at a certain depth.
struct ViewBuilder {
  let site: SiteHub
  let relations: Relations
  let chips: Chips
  let words: SiteWords
  /// The prefix that leads from the page to the site's root.
  let root: String

  var hub: Hub { site.hub }
  var signals: Signals { site.signals }

  /// The title and the address of an entry. An entry without a page has only a title.
  func link(_ entry: Entry) -> TemplateContext {
    TemplateContext([
      ("title", .text(Wording.typographic(entry.title))),
      ("url", url(entry)), ("href", href(entry)),
      ("is_planned", .flag(entry.status == .planned)),
      ("is_retired", .flag(hub.isRetired(entry))),
    ])
  }

  /// The address of an entry's page; absent if it has none.
  func url(_ entry: Entry) -> TemplateValue {
    site.hasPage(entry) ? .text(root + site.path(of: entry)) : .absent
  }

  /// The `href` attribute for an entry's page; absent if it has none, so that the `<a>` is plain text then.
  func href(_ entry: Entry) -> TemplateValue {
    site.hasPage(entry) ? .html(" href=\"\(root)\(site.path(of: entry))\"") : .absent
  }

  /// The id of an entry's row. The `_` keeps it apart from ids of headings in texts, which never begin with
  /// one.
  func rowID(_ entry: Entry) -> String { "_" + entry.slug }

  /// The address of a file below `files/`, by the path that an entry gives.
  func fileURL(_ path: String) -> String {
    "\(root)files/\(SitePath.escaped(hub.attachment(path)?.path ?? path))"
  }

  func listURL(_ kind: String) -> TemplateValue {
    guard let kind = site.listedKinds.first(where: { $0.name == kind }) else { return .absent }
    return .text(root + site.listPath(kind, 1))
  }

  /// An entry as a row of a list.
  func row(_ entry: Entry) -> TemplateContext {
    TemplateContext([
      ("title", .text(Wording.typographic(entry.title))),
      ("url", url(entry)), ("href", href(entry)),
      ("meta", .text(meta(entry))),
      // A proof point without a title of its own has its sentence as the title.
      ("summary", .text(entry.summary == entry.title ? "" : Wording.typographic(entry.summary ?? ""))),
      ("badges", .list(badges(entry))),
    ])
  }

  /// The rows of a list whose kind has its own facts to show.
  ///
  /// - Parameter facts: returns an entry's facts, in order; empty ones are left out.
  func list(
    _ indices: ArraySlice<EntryIndex>, facts: (EntryIndex, Entry) -> [String]
  ) -> TemplateContext {
    let rows = indices.map { index in
      let entry = hub.entries[index]
      let meta = facts(index, entry).filter { !$0.isEmpty }.joined(separator: " · ")
      return row(entry).merging(TemplateContext([("meta", .text(meta))]))
    }
    return TemplateContext([("rows", .list(rows))])
  }

  /// What distinguishes entries of one kind, in a few words: type, audience, day.
  func meta(_ entry: Entry, withType: Bool = true) -> String {
    var parts: [String] = []
    if withType, let type = entry.text("type") { parts.append(label(type, of: "type")) }
    parts += entry.texts("category").map { label($0, of: "category") }
    parts += named(entry, "personas", all: words[.everyoneInALine])
    if !entry.kind.isDimension { parts += named(entry, "stages", all: words[.anyStageInALine]) }
    if entry.status == .planned {
      parts.append(
        entry.date("due").map { words(.plannedFor, ("day", words.date($0))) } ?? words[.planned])
    }
    if entry.status == .draft { parts.append(words[.draft]) }
    return parts.joined(separator: " · ")
  }

  /// States that a reader must know before using the entry; a fresh, complete entry has none.
  ///
  /// - Parameters:
  ///   - isOwnPage: whether it is for the entry's own page, which says below its title that the entry is
  ///     retired, has ended or needs a review.
  ///   - saysInternal: whether internal entries get a badge for that.
  ///   - saysSendable: whether entries that may be sent get a badge for that; a button that copies the link
  ///     says the same.
  func badges(
    _ entry: Entry, isOwnPage: Bool = false, saysInternal: Bool = true, saysSendable: Bool = true
  ) -> [TemplateContext] {
    var badges: [TemplateContext] = []
    func add(_ label: String, _ style: String) {
      badges.append(TemplateContext([("label", .text(label)), ("style", .text(style))]))
    }
    if !isOwnPage && hub.isRetired(entry) { add(words[.retired], "bad") }
    if entry.kind.hasClearance, let clearance = hub.clearance(of: entry),
      saysInternal || clearance != .internal, saysSendable || clearance != .sendable
    {
      add(words.label(clearance, of: entry.kind), style(clearance))
    }
    if isOwnPage { return badges }
    if let day = hub.ended(entry) {
      add(words(.endedOn, ("ended", words.date(day))), "bad")
      return badges
    }
    let dead = hub.deadLinks(of: entry)
    if !dead.isEmpty { add(DeadLinkView.label(dead, words), "bad") }
    switch hub.freshness(of: entry) {
    case .due(_, let until): add(words(.reviewDue, ("day", words.date(until))), "warn")
    case .overdue(let checked, _) where !site.isMostlyOverdue:
      add(words(.lastReviewedOverdue, ("day", words.date(checked))), "bad")
    default: break
    }
    return badges
  }

  private func style(_ clearance: Clearance) -> String {
    switch clearance {
    case .internal: "internal"
    case .sendable: "ok"
    case .notReviewed: "warn"
    }
  }

  /// The `lang` attribute for text in a language.
  func lang(_ code: String) -> TemplateValue {
    LanguageAttribute.value(code, interface: words.words.language)
  }

  /// The label of a vocabulary's word.
  func label(_ value: String, of vocabulary: String) -> String {
    words(declared: hub.settings.vocabulary(vocabulary)[value]?.label ?? value)
  }

  /// The labels of a list of vocabulary words, as a line.
  func labels(_ entry: Entry, _ field: String) -> String {
    entry.texts(field).map { label($0, of: field) }.joined(separator: ", ")
  }

  /// The name of a team or a person.
  func owner(_ slug: String) -> String {
    hub.settings.person(slug)?.name ?? slug.prefix(1).uppercased() + slug.dropFirst()
  }

  /// Texts for a section that shows one after the other.
  func texts(_ entry: Entry, _ field: String) -> TemplateValue { ViewBuilder.texts(entry.texts(field)) }

  /// *and 150 more*, below a list that shows only its first rows; empty if it shows all.
  func rest(_ count: Int) -> TemplateValue {
    .text(count > 0 ? words(.andMore, ("rest", words.number(count))) : "")
  }

  static func texts(_ texts: [String]) -> TemplateValue {
    .list(texts.map { TemplateContext([("text", .text(Wording.typographic($0)))]) })
  }

  /// The names of the entries in a field, as a line.
  func names(_ entry: Entry, _ field: String, all: String) -> String {
    named(entry, field, all: all).joined(separator: ", ")
  }

  private func named(_ entry: Entry, _ field: String, all: String) -> [String] {
    guard let value = entry[field] else { return [] }
    if value.content == .all { return [all] }
    return [value.items.compactMap { $0.reference.flatMap { hub.entry($0) }?.title }.joined(separator: ", ")]
  }
}

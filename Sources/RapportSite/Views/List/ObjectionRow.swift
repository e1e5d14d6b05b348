import RapportContent
import RapportHub
import RapportTheme

/// An objection in a list: what the buyer says, the first line of the answer, how often it was heard.
enum ObjectionRow {
  /// The maximum length of the beginning of a body, in characters.
  private static let draftLength = 120

  /// - Parameter persona: the persona whose page the row is on, if any: an answer of their own comes first.
  static func view(
    _ index: EntryIndex, _ views: ViewBuilder, persona: EntryIndex? = nil, withCategory: Bool = true
  ) -> TemplateContext {
    let entry = views.hub.entries[index]
    let lines = Wording.lines(answer(entry, persona, views)).map(Wording.typographic)
    return TemplateContext([
      ("quote", .text(Wording.typographic(entry.texts("says").first ?? entry.title))),
      ("url", views.url(entry)), ("href", views.href(entry)),
      ("answer", .text(lines.first ?? "")),
      // The pocket card needs the whole answer.
      ("more_lines", persona == nil ? .list([]) : ViewBuilder.texts(Array(lines.dropFirst()))),
      ("meta", .text(meta(entry, index, views, withCategory: withCategory))),
      ("mostly", .text(persona == nil ? mostly(index, views) : "")),
      ("heard", heard(index, views, isOnPersona: persona != nil)),
      ("badges", .list(views.badges(entry))),
    ])
  }

  static func list(_ indices: some Sequence<EntryIndex>, _ views: ViewBuilder, persona: EntryIndex? = nil)
    -> TemplateValue
  {
    .list(indices.map { view($0, views, persona: persona) })
  }

  private static func answer(_ entry: Entry, _ persona: EntryIndex?, _ views: ViewBuilder) -> String {
    let variants = entry.answerVariants
    if let key = persona.map({ views.hub.entries[$0].key }),
      let text = variants.first(where: { $0.persona == key })?.text
    {
      return text
    }
    return entry.text("answer") ?? variants.first?.text ?? draft(entry, views.words)
  }

  /// The beginning of the body, which stands in until people agree on an answer.
  private static func draft(_ entry: Entry, _ words: SiteWords) -> String {
    if entry.body.isEmpty { return "" }
    let text = String(decoding: entry.body.plainText().prose, as: UTF8.self)
    guard let line = Wording.lines(text).first else { return "" }
    guard line.utf16.count > draftLength else { return words(.notAgreedLine, ("line", line)) }
    let cut = line.prefix(draftLength)
    return words(.notAgreedLine, ("line", "\(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) …"))
  }

  /// This month's count, with a drawing of the last weeks unless it was heard too rarely to show a pattern;
  /// absent if it wasn't heard recently.
  private static func heard(_ index: EntryIndex, _ views: ViewBuilder, isOnPersona: Bool) -> TemplateValue {
    guard let heard = views.signals.heard(index), heard.last30 > 0 else { return .absent }
    let most = isOnPersona ? "" : mostly(index, views)
    let answered = heard.worked + heard.partly + heard.failed
    let worked =
      answered < Chart.leastCount
      ? nil : views.words(.ofCountWorked, count: answered, ("worked", views.words.number(heard.worked)))
    return .view(
      TemplateContext([
        (
          "weeks",
          heard.last30 < Chart.leastCount ? .text("") : Charts.sparkline(heard.weeks, views.words)
        ),
        ("count", .text(views.words.number(heard.last30))),
        ("meta", .text([most, worked ?? ""].filter { !$0.isEmpty }.joined(separator: " · "))),
      ]))
  }

  /// How often it was heard before; if never, what it is about.
  private static func meta(
    _ entry: Entry, _ index: EntryIndex, _ views: ViewBuilder, withCategory: Bool
  ) -> String {
    let count = NoteView.heard(views.signals.heard(index), views.words)
    if !count.isEmpty { return views.words(.heardTimes, ("times", count)) }
    return withCategory ? views.labels(entry, "category") : ""
  }

  /// Who says it most: *mostly CFO*.
  private static func mostly(_ index: EntryIndex, _ views: ViewBuilder) -> String {
    guard let heard = views.signals.heard(index), let most = heard.byPersona.first else { return "" }
    let title = views.hub.entries[most.entry].title
    return heard.total == 1 ? title : views.words(.mostlyBy, ("name", title))
  }
}

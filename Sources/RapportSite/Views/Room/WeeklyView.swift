import RapportBase
import RapportHub
import RapportTheme

/// The weekly meeting on one page, which prints on one sheet and copies as Markdown.
enum WeeklyView {
  static func view(_ views: ViewBuilder) -> TemplateContext {
    let sections = WeeklySections(views).all
    return TemplateContext([
      (
        "lead",
        .text(
          views.words(
            .weeklyLead, ("day", views.words.date(views.hub.asOf)), ("days", String(WeeklyMeeting.days))))
      ),
      ("sections", .list(sections.map { view(of: $0) })),
      ("markdown", .text(markdown(sections, views))),
      ("record", .text(record(views))),
    ])
  }

  private static func view(of section: AgendaSection) -> TemplateContext {
    TemplateContext([
      ("heading", .text(section.heading)), ("all_url", section.url),
      ("rest", .text(section.rest > 0 ? String(section.rest) : "")),
      (
        "items",
        .list(
          section.items.map { item in
            TemplateContext([
              ("title", .text(item.title)), ("url", item.url), ("is_voice", .flag(item.isVoice)),
              ("is_external", .flag(item.isExternal)),
              ("meta", .text(item.line)),
              (
                "badges",
                .list(
                  item.badges.map {
                    TemplateContext([("label", .text($0.label)), ("style", .text($0.style))])
                  })
              ),
            ])
          })
      ),
    ])
  }

  /// The page for a message or the minutes: headings and lists, no links.
  private static func markdown(_ sections: [AgendaSection], _ views: ViewBuilder) -> String {
    var out = "# \(views.words[.weeklyMeeting]), \(views.words.date(views.hub.asOf))\n"
    for section in sections {
      out += "\n## \(section.heading)\n\n"
      for item in section.items {
        let title = MarkdownText.pasted(item.title)
        let facts = (item.badges.map(\.label) + [item.line]).filter { !$0.isEmpty }
          .map(MarkdownText.pasted).joined(separator: " · ")
        out += "- \(item.isTask ? "[ ] " : "")\(item.isVoice ? views.words(.quoted, ("text", title)) : title)"
        out += facts.isEmpty ? "\n" : " (\(facts))\n"
      }
      if section.rest > 0 {
        out += "- \(views.words(.andMore, ("rest", views.words.number(section.rest))))\n"
      }
    }
    return out + "\n## \(views.words[.weeklyDecisions])\n\n- \n"
  }

  /// The file for the meeting, to be filled in. Its keys are the names of the fields, so they aren't
  /// translated.
  private static func record(_ views: ViewBuilder) -> String {
    [
      "---", "title:", "date: \(views.hub.asOf)", "present: []", "decided:", "  -", "actions:", "  - what:",
      "    who:", "    due:", "---", "",
    ].joined(separator: "\n")
  }
}

import RapportBase
import RapportContent
import RapportHub
import RapportTheme

/// A persona: what they want, what to use at each stage, what they say, what to ask them.
enum PersonaView: SingleKindView {
  static let kind = "persona"

  private static let assets = 3
  private static let assetsWithoutStages = 12
  private static let objections = 5
  /// Headings of a section that says what not to do. It is shown next to wants and pains.
  private static let mistakes: Set<String> = [
    "how to lose them", "how to lose her", "how to lose him", "what not to do", "never say", "don't", "don’t",
    "don'ts", "don’ts", "what to avoid", "avoid",
  ]

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let objections = views.relations.objections(about: index)
    let (start, mistakes, rest) = entry.body.sections(called: PersonaView.mistakes)
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("start", .html(EntryView.html(start, of: entry, views))),
        (
          "mistakes",
          mistakes.map { section in
            .view(
              TemplateContext([
                ("id", .text(section.heading.id)), ("heading", .text(section.heading.text)),
                ("body", .html(EntryView.html(section.body, of: entry, views))),
              ]))
          } ?? .absent
        ),
        ("body", .html(EntryView.html(rest, of: entry, views))),
        ("role", .text(entry.text("role") ?? "")),
        ("buying_role", .text(views.labels(entry, "buying_role"))),
        (
          "other_names",
          .text(
            (entry.texts("titles") + entry.texts("aliases")).filter { $0 != entry.title }
              .joined(separator: ", "))
        ),
        ("goals", views.texts(entry, "goals")),
        ("pains", views.texts(entry, "pains")),
        ("triggers", views.texts(entry, "triggers")),
        ("kpis", views.texts(entry, "kpis")),
        ("criteria", views.texts(entry, "decision_criteria")),
        ("questions", views.texts(entry, "questions")),
        ("unanswered", UnansweredRow.list(views, of: entry)),
        ("uses", .view(JourneyCell.assets(for: index, views, most: assetsWithoutStages))),
        ("journey", .list(journey(entry, index, views))),
        ("not_involved", .text(notInvolved(index, views))),
        ("objections", ObjectionRow.list(objections.prefix(PersonaView.objections), views, persona: index)),
        (
          "objections_rest",
          .text(
            objections.count > PersonaView.objections ? views.words(.allCount, count: objections.count) : "")
        ),
        ("objections_url", views.listURL("objection")),
        ("wanted", .list(wanted(entry, views))),
        ("wanted_count", .text(views.words.number(wanted(entry, views).count))),
        ("evidence", .list(evidence(entry, views))),
        ("agreement", .view(AgreementState.view(entry, index, views))),
      ]))
  }

  private static func journey(_ entry: Entry, _ index: EntryIndex, _ views: ViewBuilder) -> [TemplateContext]
  {
    let coverage = views.site.coverage
    let involved = coverage.stages.filter { coverage.cell(persona: index, stage: $0).state != .notNeeded }
    return involved.map { stage in
      let there = views.hub.entries[stage]
      let more: TemplateValue = .text("\(views.root)\(views.site.path(of: there))#\(views.rowID(entry))")
      let cell = JourneyCell.view(persona: index, stage: stage, views, maxCount: assets, more: more)
      return cell.merging(
        TemplateContext([
          ("id", .text(views.rowID(there))), ("title", .text(Wording.typographic(there.title))),
          ("url", views.url(there)),
          ("href", views.href(there)),
          ("number", views.stageNumber(there)),
          ("question", .text(Wording.typographic(there.text("question") ?? ""))),
        ]))
    }
  }

  private static func notInvolved(_ index: EntryIndex, _ views: ViewBuilder) -> String {
    let coverage = views.site.coverage
    let stages = coverage.stages.filter { coverage.cell(persona: index, stage: $0).state == .notNeeded }
    return stages.map { Wording.typographic(views.hub.entries[$0].title) }.joined(separator: ", ")
  }

  /// What was asked for on behalf of the persona, newest first.
  private static func wanted(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    let notes = views.signals.wanted.lazy.map { views.hub.entries[$0] }
    return notes.filter { $0["persona"]?.reference == entry.key }.prefix(5).map { NoteView.view($0, views) }
  }

  /// `14 interviews`, `Survey of 88 people`.
  private static func basis(_ item: FieldValue, _ views: ViewBuilder) -> String {
    let kind = item["kind"]?.text ?? ""
    let label = views.label(kind, of: "evidence")
    guard let sample = item["sample"]?.number else { return label }
    guard let count = Int(exactly: sample) else { return "\(label), \(decimalText(sample))" }
    switch kind {
    case "interview": return views.words(.interviews, count: count)
    case "win-loss": return views.words(.dealsWonOrLost, count: count)
    case "survey": return views.words(.surveyOf, count: count)
    default: return "\(label), \(views.words.number(count))"
    }
  }

  private static func evidence(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    (entry["evidence"]?.items ?? []).map { item in
      return TemplateContext([
        ("label", .text(basis(item, views))), ("date", .text(item["date"]?.date.map(views.words.date) ?? "")),
        ("note", .text(item["note"]?.text ?? "")),
      ])
    }
  }
}

import RapportBase
import RapportHub
import RapportTheme

/// A persona: what they want, what to use at each stage, what they say, what to ask them.
enum PersonaView: OwnKindView {
  static let kind = "persona"

  private static let assets = 3
  private static let assetsWithoutStages = 12
  private static let objections = 8

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let objections = views.relations.objections(about: index)
    return EntryView.head(views, index).merging(
      TemplateContext([
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
        ("objections", ObjectionRow.list(objections.prefix(PersonaView.objections), views, persona: index)),
        ("objections_rest", .text(objections.count > PersonaView.objections ? "All objections" : "")),
        ("objections_url", views.listURL("objection")),
        ("wanted", .list(wanted(entry, views))),
        ("evidence", .list(evidence(entry, views))),
        ("agreement", .view(AgreementState.view(entry, index, views))),
      ]))
  }

  private static func journey(_ entry: Entry, _ index: EntryIndex, _ views: ViewBuilder) -> [TemplateContext]
  {
    views.relations.coverage.stages.map { stage in
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

  /// What was asked for on behalf of the persona, newest first.
  private static func wanted(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    let notes = views.signals.wanted.lazy.map { views.hub.entries[$0] }
    return notes.filter { $0["persona"]?.reference == entry.key }.prefix(5).map { NoteView.view($0, views) }
  }

  /// `14 interviews`, `Survey of 88`.
  private static func basis(_ item: FieldValue, _ views: ViewBuilder) -> String {
    let kind = item["kind"]?.text ?? ""
    let label = views.label(kind, of: "evidence")
    guard let sample = item["sample"]?.number else { return label }
    let number = decimalText(sample)
    switch kind {
    case "interview": return number == "1" ? "1 interview" : "\(number) interviews"
    case "win-loss": return number == "1" ? "1 deal, won or lost" : "\(number) deals, won and lost"
    default: return "\(label), \(number)"
    }
  }

  private static func evidence(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    (entry["evidence"]?.items ?? []).map { item in
      return TemplateContext([
        ("label", .text(basis(item, views))), ("date", .text(item["date"]?.date?.displayText ?? "")),
        ("note", .text(item["note"]?.text ?? "")),
      ])
    }
  }
}

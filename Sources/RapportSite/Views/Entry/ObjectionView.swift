import RapportContent
import RapportHub
import RapportTheme

/// An objection: what to say, what to ask back, what proves it, how it went for others.
enum ObjectionView: SingleKindView {
  static let kind = "objection"

  /// The maximum number of answers that the filter handles; the style sheet has a rule for each.
  private static let filtered = 8
  private static let proofs = 5

  /// The maximum number of quotes from notes that are shown after the phrasings.
  private static let heardWordings = 3

  /// Other ways in which buyers say it: first those in the entry's `says`, then quotes from notes.
  private static func otherWordings(
    _ says: [String], _ index: EntryIndex, _ views: ViewBuilder
  ) -> [TemplateContext] {
    let heard = views.site.heardWordings(of: index).prefix(heardWordings)
    let all =
      says.dropFirst().prefix(3).map { (text: $0, count: 1) }
      + heard.map { (text: Wording.typographic($0.text), count: $0.count) }
    return all.map { wording in
      TemplateContext([
        ("text", .text(wording.text)),
        ("times", .text(wording.count > 1 ? views.words.times(wording.count) : "")),
      ])
    }
  }

  static func view(_ views: ViewBuilder, _ index: EntryIndex) -> TemplateContext {
    let entry = views.hub.entries[index]
    let says = entry.texts("says").map(Wording.typographic)
    let heard = views.signals.heard(index)
    let answers = answers(entry, views)
    let proof = views.hub.proof(of: entry).filter(views.site.isListed)
    return EntryView.head(views, index).merging(
      TemplateContext([
        ("categories", .text(views.labels(entry, "category"))),
        ("heard", .text(NoteView.heard(heard, views.words))),
        ("weeks", heard.map { Charts.sparkline($0.weeks, views.words) } ?? .absent),
        ("dots", heard.map { Charts.outcomes($0, views.words) } ?? .absent),
        ("stage_bars", .list(stageBars(heard, views))),
        ("says", .text(says.first ?? Wording.typographic(entry.title))),
        ("other_wordings", .list(otherWordings(says, index, views))),
        ("answers", .list(answers)),
        // A body that nobody has boiled down to three lines is still what there is to say.
        ("body_answers", .flag(answers.isEmpty && !entry.body.isEmpty)),
        ("has_filter", .flag(answers.count > 1 && answers.count <= filtered)),
        ("proof", .list(proof.prefix(proofs).map { ProofRow.view($0, views) })),
        ("proof_rest", .list(proof.dropFirst(proofs).prefix(20).map(views.link))),
        ("means", .text(Wording.typographic(entry.text("means") ?? ""))),
        ("field_notes", NoteView.field(heard?.notes ?? [], views)),
        ("outcomes", .text(heard.map { NoteView.outcomes($0, views.words) } ?? "")),
        ("heard_long", .text(long(heard, views.words))),
        (
          "raised_by",
          views.chips(entry, "personas", heard: heard?.byPersona ?? [], all: views.words[.everyone])
        ),
        (
          "usually_at", views.chips(entry, "stages", heard: heard?.byStage ?? [], all: views.words[.anyStage])
        ),
        ("competitors", views.chips(entry, "competitors", heard: heard?.byCompetitor ?? [])),
      ]))
  }

  /// The answer for anyone, then those for a persona or a stage.
  private static func answers(_ entry: Entry, _ views: ViewBuilder) -> [TemplateContext] {
    var all: [TemplateContext] = []
    if let text = entry.text("answer") {
      all.append(
        answer(
          1, label: views.words[.anyone], audience: views.words[.anyoneInALine], text, ask: entry.text("ask"),
          persona: nil, stage: nil))
    }
    for variant in entry.answerVariants {
      guard let text = variant.text else { continue }
      let names = variant.names.compactMap { views.hub.entry($0)?.title }
      let label =
        names.count == 2
        ? views.words(.personaAtStage, ("persona", names[0]), ("stage", names[1]))
        : names.first ?? views.words[.anotherWay]
      all.append(
        answer(
          all.count + 1, label: label, audience: label, text, ask: variant.ask ?? entry.text("ask"),
          persona: variant.persona, stage: variant.stage))
    }
    return all
  }

  private static func answer(
    _ number: Int, label: String, audience: String, _ text: String, ask: String?, persona: EntryKey?,
    stage: EntryKey?
  ) -> TemplateContext {
    TemplateContext([
      ("number", .text(String(number))),
      ("label", .text(label)),
      ("audience", .text(audience)),
      ("is_first", .flag(number == 1)),
      ("lines", ViewBuilder.texts(Wording.lines(text))),
      ("ask", .text(Wording.typographic(ask ?? ""))),
      ("persona", .text(persona?.slug ?? "")),
      ("stage", .text(stage?.slug ?? "")),
    ])
  }

  /// The stages at which it was heard, in the journey's order, if it was heard often enough to see a
  /// difference.
  private static func stageBars(_ heard: ObjectionMentions?, _ views: ViewBuilder) -> [TemplateContext] {
    guard let shares = heard?.byStage, shares.reduce(0, { $0 + $1.count }) >= Chart.leastCount else {
      return []
    }
    let most = shares.map(\.count).max() ?? 1
    let order = views.site.listed(StageView.kind)
    return order.compactMap { stage in
      guard let share = shares.first(where: { $0.entry == stage }) else { return nil }
      return views.link(views.hub.entries[stage]).merging(
        TemplateContext([
          ("count", .text(String(share.count))),
          ("bar", Charts.bar(share.count, of: most)),
        ]))
    }
  }

  private static func long(_ heard: ObjectionMentions?, _ words: SiteWords) -> String {
    guard let heard, heard.last90 > heard.last30 else { return "" }
    return words.times(heard.last90, inDays: 90)
  }
}

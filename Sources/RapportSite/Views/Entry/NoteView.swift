import RapportBase
import RapportHub
import RapportTheme

/// What somebody heard, wanted or found out of date, as shown on other pages.
enum NoteView {
  static func view(_ note: Entry, _ views: ViewBuilder) -> TemplateContext {
    let stage = note.keys("stage").first.flatMap { views.hub.entry($0) }
    let persona = note.keys("persona").first.flatMap { views.hub.entry($0) }
    let outcome = note.text("outcome") ?? ""
    var facts: [String] = []
    let who = [persona?.title, stage?.title].compactMap { $0 }.joined(separator: ", ")
    if !who.isEmpty { facts.append(who) }
    facts += FieldViews.words(ofHub: note, views)
    if let by = note.text("by") { facts.append(views.owner(by)) }
    if let date = note.date("date") { facts.append(views.words.date(date)) }
    return TemplateContext([
      ("title", .text(note.title == note.text("said") ? "" : note.title)),
      ("quote", .text(Wording.typographic(note.text("said") ?? ""))),
      ("answered", .text(Wording.typographic(note.text("answered") ?? ""))),
      ("outcome", .text(word(outcome, views.words))),
      ("style", .text(outcome)),
      ("meta", .text(facts.joined(separator: " · "))),
    ])
  }

  /// The maximum number of older notes that unfold in place.
  private static let maxRest = 20

  /// Notes with a quote or an answer, newest first, and how many more there are.
  static func field(_ notes: [EntryIndex], _ views: ViewBuilder, maxCount: Int = 5) -> TemplateValue {
    let quoting = notes.map { views.hub.entries[$0] }.filter { $0["answered"] != nil || $0["said"] != nil }
    guard !quoting.isEmpty else { return .absent }
    let rest = quoting.count - maxCount
    return .view(
      TemplateContext([
        ("notes", .list(quoting.prefix(maxCount).map { view($0, views) })),
        ("rest", rest > 0 ? .text(views.words(.moreNotes, count: min(rest, maxRest))) : .absent),
        ("more_notes", .list(quoting.dropFirst(maxCount).prefix(maxRest).map { view($0, views) })),
      ]))
  }

  /// How often the answer worked: *Worked 8 of 15 times (partly 5, no 2)*; empty if no note says.
  static func outcomes(_ heard: ObjectionMentions, _ words: SiteWords) -> String {
    let total = heard.worked + heard.partly + heard.failed
    guard total > 0 else { return "" }
    let others = [(heard.partly, Word.partlyTimes), (heard.failed, .noTimes)].filter { $0.0 > 0 }.map {
      words($0.1, count: $0.0)
    }
    let rest = others.isEmpty ? "" : " (\(others.joined(separator: ", ")))"
    return words(.workedOf, count: total, ("worked", words.number(heard.worked))) + rest
  }

  /// How often an entry was heard recently; empty if never.
  static func heard(_ heard: ObjectionMentions?, _ words: SiteWords) -> String {
    guard let heard, heard.total > 0 else { return "" }
    if heard.last30 > 0 { return words.times(heard.last30, inDays: 30) }
    if heard.last90 > 0 { return words.times(heard.last90, inDays: 90) }
    return words.times(heard.total)
  }

  private static func word(_ outcome: String, _ words: SiteWords) -> String {
    switch outcome {
    case "worked": words[.worked]
    case "partly": words[.partly]
    case "no": words[.didNotWork]
    default: ""
    }
  }
}

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
    if let date = note.date("date") { facts.append(date.displayText) }
    return TemplateContext([
      ("title", .text(note.title == note.text("said") ? "" : note.title)),
      ("quote", .text(Wording.typographic(note.text("said") ?? ""))),
      ("answered", .text(Wording.typographic(note.text("answered") ?? ""))),
      ("outcome", .text(word(outcome))),
      ("style", .text(outcome)),
      ("meta", .text(facts.joined(separator: " · "))),
    ])
  }

  /// Notes with a quote or an answer, newest first, and how many more there are.
  static func field(_ notes: [EntryIndex], _ views: ViewBuilder, maxCount: Int = 5) -> TemplateValue {
    let quoting = notes.map { views.hub.entries[$0] }.filter { $0["answered"] != nil || $0["said"] != nil }
    guard !quoting.isEmpty else { return .absent }
    let rest = quoting.count - maxCount
    return .view(
      TemplateContext([
        ("notes", .list(quoting.prefix(maxCount).map { view($0, views) })),
        ("rest", rest > 0 ? .text("and \(rest) more") : .absent),
      ]))
  }

  /// How often the answer worked.
  static func outcomes(_ heard: ObjectionMentions) -> String {
    var parts: [String] = []
    if heard.worked > 0 { parts.append("worked \(Wording.times(heard.worked))") }
    if heard.partly > 0 { parts.append("partly \(heard.partly)") }
    if heard.failed > 0 { parts.append("didn’t \(heard.failed)") }
    guard let first = parts.first else { return "" }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst()).joined(separator: ", ")
  }

  /// How often an entry was heard recently; empty if never.
  static func heard(_ heard: ObjectionMentions?) -> String {
    guard let heard, heard.total > 0 else { return "" }
    if heard.last30 > 0 { return "\(Wording.times(heard.last30)) in 30 days" }
    if heard.last90 > 0 { return "\(Wording.times(heard.last90)) in 90 days" }
    return Wording.times(heard.total)
  }

  private static func word(_ outcome: String) -> String {
    switch outcome {
    case "worked": "Worked"
    case "partly": "Partly"
    case "no": "Didn’t work"
    default: ""
    }
  }
}

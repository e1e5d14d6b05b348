import RapportBase
import RapportHub
import RapportTheme

/// Deals won and lost against a competitor, in words.
enum WinLossView {
  private static let maxReasons = 5

  static func view(_ deals: WinLoss, _ views: ViewBuilder) -> TemplateContext {
    let notes = deals.notes.map { views.hub.entries[$0] }
    return TemplateContext([
      ("result", .text(result(deals, views, isAgainstThem: true))),
      ("basis", .text(basis(notes, views.words))),
      (
        "reasons",
        .list(notes.filter { $0.text("because") != nil }.prefix(maxReasons).map { reason($0, views) })
      ),
    ])
  }

  /// *Won 4 of 9, last 180 days*, or *Too few to say*.
  static func result(_ deals: WinLoss, _ views: ViewBuilder, isAgainstThem: Bool = false) -> String {
    guard deals.isEnough else {
      return views.words(.tooFewToSay, count: deals.count, ("days", String(WinLoss.days)))
    }
    return views.words(
      isAgainstThem ? .wonOfAgainstThem : .wonOf, ("won", views.words.number(deals.won)),
      ("total", views.words.number(deals.count)), ("days", String(WinLoss.days)))
  }

  /// What was counted: *9 notes, 12 May 2026 – 8 Nov 2026*.
  private static func basis(_ notes: [Entry], _ words: SiteWords) -> String {
    guard let last = notes.first?.date("date"), let first = notes.last?.date("date") else { return "" }
    let count = words(.notes, count: notes.count)
    return "\(count), \(first == last ? "" : "\(words.date(first)) – ")\(words.date(last))"
  }

  /// Why a deal was won or lost, the persona and the stage. The note's author is left out.
  private static func reason(_ note: Entry, _ views: ViewBuilder) -> TemplateContext {
    let isWon = note.text("what") == "won"
    let facts = ["persona", "stage"].compactMap { note.keys($0).first.flatMap { views.hub.entry($0)?.title } }
    let date = note.date("date").map(views.words.date)
    return TemplateContext([
      ("text", .text(Wording.typographic(note.text("because") ?? ""))),
      ("outcome", .text(views.words[isWon ? .won : .lost])), ("style", .text(isWon ? "worked" : "no")),
      (
        "meta",
        .text(
          ([facts.joined(separator: ", ")] + [date ?? ""]).filter { !$0.isEmpty }.joined(separator: " · "))
      ),
    ])
  }
}

import RapportBase
import RapportHub
import RapportTheme

/// Deals won and lost against a competitor, in words.
enum WinLossView {
  private static let maxReasons = 5

  static func view(_ deals: WinLoss, _ views: ViewBuilder) -> TemplateContext {
    let notes = deals.notes.map { views.hub.entries[$0] }
    return TemplateContext([
      ("result", .text(result(deals, "against them, "))),
      ("basis", .text(basis(notes))),
      (
        "reasons",
        .list(notes.filter { $0.text("because") != nil }.prefix(maxReasons).map { reason($0, views) })
      ),
    ])
  }

  /// *Won 4 of 9, last 180 days*; *Too few to say* where there are few.
  static func result(_ deals: WinLoss, _ against: String = "") -> String {
    guard deals.isEnough else {
      return "Too few to say: \(deals.count) \(deals.count == 1 ? "deal" : "deals") in \(WinLoss.days) days"
    }
    let share = "Won \(deals.won) of \(deals.count)"
    return "\(share)\(against.isEmpty ? ", " : " \(against)")last \(WinLoss.days) days"
  }

  /// What was counted: *9 notes, 12 May 2026 – 8 Nov 2026*.
  private static func basis(_ notes: [Entry]) -> String {
    guard let last = notes.first?.date("date"), let first = notes.last?.date("date") else { return "" }
    let count = notes.count == 1 ? "1 note" : "\(notes.count) notes"
    return "\(count), \(first == last ? "" : "\(first.displayText) – ")\(last.displayText)"
  }

  /// Why a deal was won or lost, and where in the sale. Who wrote it down is left out.
  private static func reason(_ note: Entry, _ views: ViewBuilder) -> TemplateContext {
    let isWon = note.text("what") == "won"
    let facts = ["persona", "stage"].compactMap { note.keys($0).first.flatMap { views.hub.entry($0)?.title } }
    let date = note.date("date")?.displayText
    return TemplateContext([
      ("text", .text(Wording.typographic(note.text("because") ?? ""))),
      ("outcome", .text(isWon ? "Won" : "Lost")), ("style", .text(isWon ? "worked" : "no")),
      (
        "meta",
        .text(
          ([facts.joined(separator: ", ")] + [date ?? ""]).filter { !$0.isEmpty }.joined(separator: " · "))
      ),
    ])
  }
}

package import RapportBase
import RapportContent

/// What somebody is to do after a meeting.
package struct MeetingAction {
  /// As the meeting lists it: `what`, `who`, `due`, `done`.
  package let value: FieldValue

  /// Whether it is known to be done: by a day, or by *yes*. Other words leave it open, and `check` reports them.
  package var isDone: Bool { dayDone != nil || done == "yes" || done == "true" }

  package var dayDone: Day? { done.flatMap { Day($0) } }

  /// What came of an action.
  package enum Outcome: Sendable { case open, onTime, late, unknown }

  /// What came of it by a day: what was done after its day, or is open after it, is late; of *yes* after its day nobody
  /// knows when that was.
  package func outcome(on day: Day) -> Outcome {
    guard isDone else { return isLate(on: day) ? .late : .open }
    guard let due = value["due"]?.date else { return .onTime }
    if let dayDone { return dayDone <= due ? .onTime : .late }
    return day <= due ? .onTime : .unknown
  }

  /// Whether `done` can be understood.
  var isClear: Bool { done == nil || isDone || done == "no" || done == "false" }

  package func isLate(on day: Day) -> Bool { !isDone && (value["due"]?.date).map { $0 < day } ?? false }

  private var done: String? { value["done"]?.text?.lowercased() }
}

extension Entry {
  /// A meeting's actions, in the order of the file.
  package var actions: [MeetingAction] { (self["actions"]?.items ?? []).map { MeetingAction(value: $0) } }
}

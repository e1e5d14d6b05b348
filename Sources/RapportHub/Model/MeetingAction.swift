package import RapportBase
import RapportContent

/// An action that a meeting assigned to somebody.
package struct MeetingAction {
  /// The action as the meeting lists it: `what`, `who`, `due`, `done`.
  package let value: FieldValue

  /// Whether `done` is a date or *yes*. Any other words leave the action open, and `check` reports them.
  package var isDone: Bool { dayDone != nil || done == "yes" || done == "true" }

  /// The day on which it was done; `nil` if `done` isn't a date.
  package var dayDone: Day? { done.flatMap { Day($0) } }

  /// How an action turned out.
  package enum Outcome: Sendable { case open, onTime, late, unknown }

  /// How the action stands on the given day. Done after its due date, or still open past it, is late. If
  /// `done` just says *yes* and the due date has passed, the day it was done is unknown.
  package func outcome(on day: Day) -> Outcome {
    guard isDone else { return isLate(on: day) ? .late : .open }
    guard let due = value["due"]?.date else { return .onTime }
    if let dayDone { return dayDone <= due ? .onTime : .late }
    return day <= due ? .onTime : .unknown
  }

  /// Whether `done` is absent or can be understood.
  var isClear: Bool { done == nil || isDone || done == "no" || done == "false" }

  /// Whether it is still open on a day after its due date.
  package func isLate(on day: Day) -> Bool { !isDone && (value["due"]?.date).map { $0 < day } ?? false }

  private var done: String? { value["done"]?.text?.lowercased() }
}

extension Entry {
  /// A meeting's actions, in file order.
  package var actions: [MeetingAction] { (self["actions"]?.items ?? []).map { MeetingAction(value: $0) } }
}

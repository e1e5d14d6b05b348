package import RapportBase
import RapportContent

/// What somebody is to do after a meeting.
package struct MeetingAction {
  /// As the meeting lists it: `what`, `who`, `due`, `done`.
  package let value: FieldValue

  /// Whether it is known to be done: by a day, or by *yes*. Other words leave it open, and `check` reports them.
  package var isDone: Bool { dayDone != nil || done == "yes" || done == "true" }

  package var dayDone: Day? { done.flatMap { Day($0) } }

  /// Whether `done` can be understood.
  var isClear: Bool { done == nil || isDone || done == "no" || done == "false" }

  package func isLate(on day: Day) -> Bool { !isDone && (value["due"]?.date).map { $0 < day } ?? false }

  private var done: String? { value["done"]?.text?.lowercased() }
}

extension Entry {
  /// A meeting's actions, in the order of the file.
  package var actions: [MeetingAction] { (self["actions"]?.items ?? []).map { MeetingAction(value: $0) } }
}

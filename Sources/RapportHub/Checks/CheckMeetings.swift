import RapportBase
import RapportDiagnostics

/// Reports actions whose `done` can't be understood; they count as open.
@Sendable func checkMeetings(_ context: CheckContext) -> [Diagnostic] {
  context.hub.live("meeting").flatMap { meeting in
    meeting.actions.compactMap { action in
      guard !action.isClear, let done = action.value["done"], let text = done.text else { return nil }
      return meeting.finding(
        .unclearDone, at: done.position,
        "“\(text)” isn't a date, yes or no, so the action counts as open",
        help: "Write the day it was done, as in  done: \(context.hub.asOf)  , or  yes  or  no")
    }
  }
}

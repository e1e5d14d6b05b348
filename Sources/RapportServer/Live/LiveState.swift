import RapportBase
import Synchronization

/// What is being served: written by `LiveHub`, read by the threads that answer requests.
final class LiveState: Sendable {
  struct Value: Sendable {
    /// The state that is shown; `nil` until there is one without errors.
    var site: ServedSite?
    /// The last search index that was finished, for this site or an earlier one.
    var search: [ByteText: Resource]?
    /// Changes whenever attachments change: pages show them without a change to their own bytes.
    var filesNumber = 0
    /// The errors that keep the newest state of the content from being shown, and whatever else is wrong with
    /// it.
    var problems: [Problem] = []
    /// Whether the content has been read at least once.
    var isRead = false
  }

  private struct Held {
    var value = Value()
    var waiting: [(isReached: @Sendable (Value) -> Bool, continuation: CheckedContinuation<Value, Never>)] =
      []
    var observer: (@Sendable () -> Void)?
  }

  private let held = Mutex(Held())

  var value: Value { held.withLock { $0.value } }

  /// Calls a function after each change.
  func observe(_ observer: @escaping @Sendable () -> Void) { held.withLock { $0.observer = observer } }

  func update(_ change: (inout Value) -> Void) {
    let (observer, reached, value) = held.withLock { held in
      change(&held.value)
      let value = held.value
      let reached = held.waiting.filter { $0.isReached(value) }
      held.waiting.removeAll { $0.isReached(value) }
      return (held.observer, reached, value)
    }
    for waiting in reached { waiting.continuation.resume(returning: value) }
    observer?()
  }

  /// Waits for a value that satisfies a condition; the current one counts.
  func first(where isReached: @escaping @Sendable (Value) -> Bool) async -> Value {
    await withCheckedContinuation { continuation in
      let reached: Value? = held.withLock { held in
        if isReached(held.value) { return held.value }
        held.waiting.append((isReached, continuation))
        return nil
      }
      if let reached { continuation.resume(returning: reached) }
    }
  }

  /// The message for open pages, as JSON on one line.
  var message: String {
    let value = value
    var json = JSONWriter()
    json.object { json in
      json.member("site", value.site?.number ?? 0)
      json.member("files", value.filesNumber)
      let errors = value.problems.filter(\.isError)
      json.member("more", max(0, errors.count - Self.mostProblems))
      json.key("problems")
      json.array { json in
        for problem in errors.prefix(Self.mostProblems) {
          json.object { json in
            json.member("place", problem.place)
            json.member("message", problem.message)
            json.member("help", problem.help)
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static let mostProblems = 20
}

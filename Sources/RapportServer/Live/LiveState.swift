import RapportBase
import Synchronization

/// What is served at the moment; written by `LiveHub`, read by whoever answers requests.
final class LiveState: Sendable {
  struct Value: Sendable {
    /// The last good state of the hub; `nil` as long as there was none.
    var site: ServedSite?
    /// The last index that was finished, of this site or one before it.
    var search: [ByteText: Resource]?
    /// Another number once attachments have changed, which pages show without having other bytes.
    var filesNumber = 0
    /// What keeps the newest state of the content from being shown, and what is wrong with it otherwise.
    var problems: [Problem] = []
    /// Whether the content was read once.
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

  /// The first value from now on that fits.
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

  /// What pages are told, as JSON on one line.
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

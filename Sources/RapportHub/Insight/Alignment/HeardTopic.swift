/// Something buyers say, with all notes about it: an objection, or a quote that the hub has no entry for.
public struct HeardTopic: Sendable {
  /// What it is about.
  public enum Subject: Sendable, Hashable {
    case objection(EntryIndex)
    /// A quote that no objection matches yet.
    case quote(UnansweredQuote)
  }

  public let subject: Subject
  /// Newest first.
  public let notes: [HeardNote]

  /// What was heard in the last `days` days. The hub's day is day 0, and the last day is included.
  public func count(days: Int) -> HeardCount { HeardCount(notes.lazy.filter { $0.age <= days }) }

  /// The number of notes in each of the last `MentionTally.weeks` weeks, the current week last.
  public var weeks: [Int] {
    var weeks = [Int](repeating: 0, count: MentionTally.weeks)
    for note in notes where note.age / 7 < weeks.count { weeks[weeks.count - 1 - note.age / 7] += 1 }
    return weeks
  }

  /// The last `days` days compared with the same number of days before them.
  public func trend(days: Int) -> (trend: Trend, later: Int, earlier: Int) {
    let later = notes.count { $0.age <= days }
    let earlier = notes.count { $0.age > days && $0.age <= 2 * days + 1 }
    return (Trend(later: later, earlier: earlier), later, earlier)
  }
}

extension Hub {
  /// All live objections and all unanswered quotes: those heard most in the last `days` days first, then
  /// those heard most overall, then objections in the hub's order, then quotes, most recent first.
  public func heardTopics(_ signals: Signals, _ unanswered: [UnansweredQuote], days: Int) -> [HeardTopic] {
    let objections = kinds.filter(\.holdsAnswers).flatMap { indices(of: $0.name) }.filter {
      isLive(entries[$0])
    }
    let topics =
      objections.map { index in
        HeardTopic(
          subject: .objection(index),
          notes: (signals.heard(index)?.notes ?? []).compactMap { HeardNote($0, in: self) })
      }
      + unanswered.map { quote in
        HeardTopic(subject: .quote(quote), notes: quote.notes.compactMap { HeardNote($0, in: self) })
      }
    let counts = topics.map { $0.count(days: days).total }
    return topics.indices.sorted { a, b in
      let (x, y) = (topics[a].notes.count, topics[b].notes.count)
      return (counts[b], y, a) < (counts[a], x, b)
    }.map { topics[$0] }
  }
}

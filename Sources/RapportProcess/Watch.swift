import Synchronization

/// Ends a process that takes too long.
final class Watch: Sendable {
  private let over = Atomic(false)
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Whether the time has run out.
  var isOver: Bool { over.load(ordering: .acquiring) }

  func begin(_ timeLimit: Duration, _ kill: @escaping @Sendable () -> Void) {
    let waiting = Task { [over = self] in
      guard (try? await Task.sleep(for: timeLimit)) != nil else { return }
      over.over.store(true, ordering: .releasing)
      kill()
    }
    task.withLock { $0 = waiting }
  }

  func end() { task.withLock { $0?.cancel() } }
}

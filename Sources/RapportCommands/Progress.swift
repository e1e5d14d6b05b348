import Synchronization

/// A line that counts files, on a terminal, once the first second has passed.
final class Progress: Sendable {
  private struct State {
    var count = 0
    var last: ContinuousClock.Instant
    var isShown = false
  }

  private let state = Mutex(State(last: .now))

  /// Counts one file.
  func step() {
    state.withLock { state in
      state.count += 1
      // A look at the clock for each file would cost more than it tells.
      guard state.count % 256 == 0, Terminal.isInteractive, ContinuousClock.now - state.last > .seconds(1)
      else {
        return
      }
      state.last = .now
      state.isShown = true
      Terminal.note("\r\(state.count) files written …")
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      if state.isShown { Terminal.note("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}

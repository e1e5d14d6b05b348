import Synchronization

/// A line on a terminal that counts files, once the first second has passed.
///
/// Atomics instead of a lock: files are counted by every core, and the thread sanitizer understands them.
final class Progress: Sendable {
  private let count = Atomic<Int>(0)
  /// Whole seconds after the start at which the line was last written.
  private let shown = Atomic<Int>(0)
  private let start = ContinuousClock.now

  /// Counts one file.
  func step() {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    // Reading the clock for each file would cost more than it is worth.
    guard number % 256 == 0, Terminal.isInteractive else { return }
    let second = Int((ContinuousClock.now - start).components.seconds)
    let last = shown.load(ordering: .relaxed)
    guard second > last else { return }
    if shown.compareExchange(expected: last, desired: second, ordering: .relaxed).exchanged {
      Terminal.writeError(rendered: "\r\(number) files written …")
    }
  }

  /// Removes the line.
  func end() {
    if shown.exchange(0, ordering: .relaxed) > 0 { Terminal.writeError(rendered: "\r\u{1B}[K") }
  }
}

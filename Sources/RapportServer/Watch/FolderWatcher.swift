import RapportBase
import Synchronization

/// Watches folders on a thread of its own, and collects what changed until somebody takes it.
///
/// With inotify on Linux. Elsewhere, and where the kernel refuses more watches, files are compared once a second.
final class FolderWatcher: Sendable {
  private let collected: Mutex<WatchEvents>
  /// Has an element when there is something to take.
  let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  /// Events that come within this time, in milliseconds, belong together: editors write in several steps.
  static let quiet: Int32 = 20
  /// The same once a file was closed after it was written, or moved to its place.
  static let quietAfterEnd: Int32 = 5
  /// Events that never end are reported after this time.
  static let longest = Duration.milliseconds(250)

  /// - Parameters:
  ///   - folders: a folder that isn't there yet is watched once it is.
  ///   - polls: whether files are compared even where the system has events.
  init(_ folders: [String], polls: Bool = false) {
    collected = Mutex(WatchEvents(folders: folders.map { _ in FolderChanges() }))
    (signals, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    startThread { [self] in
      #if os(Linux)
        if !polls, let source = InotifySource(folders) {
          if !source.run(passing: add) { return }
        }
      #endif
      PollingSource(folders).run(passing: add)
    }
  }

  /// What happened since this was last called.
  func take() -> WatchEvents {
    collected.withLock { events in
      defer { events = WatchEvents(folders: events.folders.map { _ in FolderChanges() }) }
      return events
    }
  }

  private func add(_ new: WatchEvents) {
    guard !new.isEmpty else { return }
    collected.withLock { events in
      events.isTick = events.isTick || new.isTick
      for index in new.folders.indices {
        events.folders[index].isAll = events.folders[index].isAll || new.folders[index].isAll
        events.folders[index].places.formUnion(new.folders[index].places)
      }
    }
    signal.yield()
  }
}

/// Runs a function on a thread of its own, for work that waits for the system.
private func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  let work = Unmanaged.passRetained(Work(body))
  #if canImport(Darwin)
    var thread: pthread_t?
    let code = pthread_create(
      &thread, nil,
      {
        Unmanaged<Work>.fromOpaque($0).takeRetainedValue().body(); return nil
      }, work.toOpaque())
    if code == 0, let thread { pthread_detach(thread) }
  #else
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, work.toOpaque())
    if code == 0 { pthread_detach(thread) }
  #endif
  if code != 0 { work.release() }
}

import RapportBase
import Synchronization

/// Watches folders on its own thread, and collects changes until `take` is called.
///
/// On Linux it uses inotify. Elsewhere, and if the kernel refuses more watches, files are compared once a
/// second.
final class FolderWatcher: Sendable {
  private let collected: Mutex<WatchEvents>
  /// Yields an element when there is something to take.
  let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  /// Events that are no further apart than this many milliseconds belong together: editors write in several
  /// steps.
  static let quiet: Int32 = 20
  /// The same after a file was closed after writing, or moved into place.
  static let quietAfterEnd: Int32 = 5
  /// The longest time that events are collected before they are reported.
  static let longest = Duration.milliseconds(250)

  /// - Parameters:
  ///   - folders: a folder that isn't there yet is watched once it is.
  ///   - polls: whether files are compared even if the system reports events.
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

  /// What has happened since this was last called.
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

/// Runs a function on its own thread, for work that blocks on the system.
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

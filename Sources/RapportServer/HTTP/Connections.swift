import NIOCore
import NIOHTTP1

/// The connections of one event loop: how many there are, which wait for a request, and which get news.
final class Connections {
  /// More than any browser opens; well below how many files a process may have open.
  static let most = 200
  /// One for each browser; see `worker.js`.
  static let mostStreams = 32

  private var all: [ObjectIdentifier: HTTPHandler] = [:]
  /// Those that wait for a request, longest first.
  private var waiting: [HTTPHandler] = []
  private var streams: [HTTPHandler] = []

  /// Makes room for a new connection: the one that has waited longest goes.
  ///
  /// - Returns: whether there is room.
  func add(_ connection: HTTPHandler) -> Bool {
    if all.count >= Self.most {
      guard let oldest = waiting.first else { return false }
      oldest.end()
      remove(oldest)
    }
    all[ObjectIdentifier(connection)] = connection
    waiting.append(connection)
    return true
  }

  func remove(_ connection: HTTPHandler) {
    all[ObjectIdentifier(connection)] = nil
    waiting.removeAll { $0 === connection }
    streams.removeAll { $0 === connection }
  }

  /// A connection waits for a request, or not any more.
  func set(_ connection: HTTPHandler, waits: Bool) {
    waiting.removeAll { $0 === connection }
    if waits { waiting.append(connection) }
  }

  func addStream(_ connection: HTTPHandler) {
    if streams.count >= Self.mostStreams, let oldest = streams.first {
      oldest.end()
      remove(oldest)
    }
    streams.append(connection)
  }

  func send(_ message: String) {
    for stream in streams { stream.send(message) }
  }
}

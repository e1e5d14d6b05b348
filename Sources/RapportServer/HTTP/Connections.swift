import NIOCore
import NIOHTTP1

/// The connections of one event loop: all of them, those that wait for a request, and those that get news.
final class Connections {
  /// The maximum number of connections: more than any browser opens, and well below the number of files that
  /// a process may have open.
  static let most = 200
  /// The maximum number of streams. A browser needs one; see `worker.js`.
  static let mostStreams = 32

  private var all: [ObjectIdentifier: HTTPHandler] = [:]
  /// Connections that wait for a request, the one that has waited longest first.
  private var waiting: [HTTPHandler] = []
  private var streams: [HTTPHandler] = []

  /// Adds a connection. If there are too many, the one that has waited longest is closed.
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

  /// Notes whether a connection is waiting for a request.
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

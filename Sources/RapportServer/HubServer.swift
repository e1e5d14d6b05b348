import RapportBase

/// Serves a hub while it is written: pages are rendered from memory, and reload when what they show changes.
public struct HubServer: Sendable {
  private let hub: LiveHub
  /// Where it listens.
  public let port: Int
  /// Whether the port that was asked for is somebody else's.
  public let isOtherPort: Bool

  /// Starts listening. Requests wait until the content was read, which `run` does.
  ///
  /// - Parameters:
  ///   - host: an address of this machine, or its name.
  ///   - port: if it is taken, the next free one is used; 0 for any.
  ///   - report: receives what whoever watches the terminal is told.
  /// - Throws: `ServerError`
  public init(
    _ source: HubSource, host: String, port: Int, report: @escaping @Sendable (HubEvent) -> Void
  ) async throws {
    hub = LiveHub(source, report: report)
    let server = try await HTTPServer.start(host: host, port: port, state: hub.state)
    self.port = server.port
    isOtherPort = server.isOtherPort
  }

  /// Reads the content, and again after each change, without end.
  public func run() async { await hub.run() }

  /// Whether only this machine can reach an address.
  public static func isLoopback(_ host: String) -> Bool { HostPolicy.isLoopback(host) }
}

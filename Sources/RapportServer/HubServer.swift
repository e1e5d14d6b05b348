import RapportBase

/// Serves a hub while people write it: pages are rendered from memory, and reload when their content changes.
public struct HubServer: Sendable {
  private let hub: LiveHub
  /// The port that it listens on.
  public let port: Int
  /// Whether the requested port was taken, so that another one is used.
  public let isOtherPort: Bool

  /// Starts listening. Requests wait until `run` has read the content.
  ///
  /// - Parameters:
  ///   - host: an address of this machine, or its name.
  ///   - port: if it is taken, the next free one is used; 0 for any.
  ///   - report: receives what is to be reported on the terminal.
  /// - Throws: `ServerError`
  public init(
    _ source: HubSource, host: String, port: Int, report: @escaping @Sendable (HubEvent) -> Void
  ) async throws {
    hub = LiveHub(source, report: report)
    let server = try await HTTPServer.start(host: host, port: port, state: hub.state)
    self.port = server.port
    isOtherPort = server.isOtherPort
  }

  /// Reads the content, and again after each change, until the task is cancelled.
  public func run() async { await hub.run() }

  /// Whether only this machine can reach an address.
  public static func isLoopback(_ host: String) -> Bool { HostPolicy.isLoopback(host) }
}

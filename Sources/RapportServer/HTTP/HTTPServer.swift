import NIOCore
import NIOHTTP1
import NIOPosix
import RapportBase

/// A listening HTTP server.
struct HTTPServer {
  /// The port that it listens on.
  let port: Int
  /// Whether the requested port was taken, so that another one is used.
  let isOtherPort: Bool

  /// How many consecutive ports are tried.
  private static let tries = 20

  /// Starts listening, and answers from then on.
  ///
  /// - Parameter port: if it is taken, the next free one is used; 0 for any.
  /// - Throws: `ServerError`
  static func start(host: String, port: Int, state: LiveState) async throws -> HTTPServer {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let responder = Responder(
      state: state, hosts: HostPolicy(listeningOn: host), threads: .singleton)
    let bound = try await loop.submit { NIOLoopBound(Connections(), eventLoop: loop) }.get()
    state.observe {
      loop.execute { bound.value.send(state.message) }
    }
    let bootstrap = ServerBootstrap(group: loop)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try configure(channel, responder, bound.value) }
      }
    for offset in 0..<Self.tries where port + offset <= 65535 {
      do {
        let channel = try await bootstrap.bind(host: host, port: port + offset).get()
        return HTTPServer(port: channel.localAddress?.port ?? port + offset, isOtherPort: offset > 0)
      } catch let error as IOError where error.errnoCode == EADDRINUSE && port != 0 {
        continue
      } catch {
        throw ServerError(message: "can't listen on \(host), port \(port + offset): \(words(error))")
      }
    }
    throw ServerError(
      message: "the ports \(port) to \(min(port + Self.tries - 1, 65535)) are taken. Choose another --port.")
  }

  private static func configure(_ channel: any Channel, _ responder: Responder, _ connections: Connections)
    throws
  {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = 16 << 10
    limits.maxHeaderListSize = 32 << 10
    limits.maxHeaderFieldCount = 100
    let pipeline = channel.pipeline.syncOperations
    try pipeline.configureHTTPServerPipeline(
      withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
    try pipeline.addHandler(HTTPHandler(responder, connections))
  }

  private static func words(_ error: any Error) -> String {
    guard let error = error as? IOError else { return "\(error)" }
    return String(cString: strerror(error.errnoCode))
  }
}

/// The system refused to listen.
public struct ServerError: Error, CustomStringConvertible {
  var message: String
  public var description: String { message }
}

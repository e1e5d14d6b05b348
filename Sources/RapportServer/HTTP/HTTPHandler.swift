import NIOCore
import NIOHTTP1
import NIOPosix
import RapportBase

/// One connection: one request after another, each within a time limit.
final class HTTPHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let responder: Responder
  private let connections: Connections
  private var context: ChannelHandlerContext?
  private var request: HTTPRequestHead?
  private var bodyCount = 0
  private var timer: Scheduled<Void>?

  /// The time for a request to arrive in full, for a connection to stay idle, and for a slow client to take
  /// one piece.
  private static let timeLimit = TimeAmount.seconds(30)
  /// Requests need no body; a small one is ignored.
  private static let mostBodyBytes = 64 << 10
  private static let pieceBytes = 128 << 10
  /// How often a stream sends a sign of life, so that a lost connection is noticed.
  private static let heartbeat = TimeAmount.seconds(15)

  init(_ responder: Responder, _ connections: Connections) {
    self.responder = responder
    self.connections = connections
  }

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    guard connections.add(self) else {
      context.close(promise: nil)
      return
    }
    restartTimer()
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    self.context = nil
    connections.remove(self)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      request = head
      bodyCount = 0
    case .body(let bytes):
      bodyCount += bytes.readableBytes
      if bodyCount > Self.mostBodyBytes { context.close(promise: nil) }
    case .end:
      guard let request else { return }
      connections.set(self, waits: false)
      answer(request, on: context)
    }
  }

  /// Ends the connection.
  func end() { context?.close(promise: nil) }

  /// Restarts the timer, which closes the connection if it isn't restarted in time.
  private func restartTimer() {
    timer?.cancel()
    timer = context?.eventLoop.assumeIsolated().scheduleTask(in: Self.timeLimit) { [weak self] in self?.end()
    }
  }
}

// Answers.
extension HTTPHandler {
  private func answer(_ request: HTTPRequestHead, on context: ChannelHandlerContext) {
    timer?.cancel()
    switch responder.wanted(request) {
    case .answer(let answer): send(answer, to: request)
    case .stream: startStream(request)
    case .path(let target):
      responder.answer(target, request, on: context.eventLoop).assumeIsolated().whenComplete { result in
        self.send((try? result.get()) ?? .words(.internalServerError, "This can't be answered."), to: request)
      }
    }
  }

  private func send(_ answer: Answer, to request: HTTPRequestHead) {
    guard let context else { return }
    var headers = answer.headers
    let isLast = !request.isKeepAlive || answer.status.code == 405
    headers.add(name: "Connection", value: isLast ? "close" : "keep-alive")
    let head = HTTPResponseHead(version: .http1_1, status: answer.status, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    let hasBody = request.method != .HEAD && answer.body != nil
    sendPieces(of: hasBody ? answer.body : nil, hasBody ? answer.range : 0..<0, isLast: isLast)
  }

  /// Sends the body piece by piece: the next one when the client has taken the last.
  private func sendPieces(of body: Resource.Body?, _ range: Range<Int>, isLast: Bool) {
    guard let context else { return }
    restartTimer()
    guard let body, !range.isEmpty else { return finish(isLast: isLast) }
    let piece = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.pieceBytes)
    let rest = piece.upperBound..<range.upperBound
    read(piece, of: body, on: context.eventLoop).assumeIsolated().whenComplete { result in
      guard let context = self.context else { return }
      guard let bytes = try? result.get(), bytes.readableBytes == piece.count else { return self.end() }
      let written = context.eventLoop.makePromise(of: Void.self)
      context.writeAndFlush(self.wrapOutboundOut(.body(.byteBuffer(bytes))), promise: written)
      written.futureResult.assumeIsolated().whenSuccess { self.sendPieces(of: body, rest, isLast: isLast) }
    }
  }

  private func read(
    _ piece: Range<Int>, of body: Resource.Body, on loop: any EventLoop
  ) -> EventLoopFuture<ByteBuffer> {
    switch body {
    case .bytes(let bytes): return loop.makeSucceededFuture(ByteBuffer(bytes: bytes[piece]))
    case .file(let file): return responder.threads.runIfActive(eventLoop: loop) { try file.read(piece) }
    }
  }

  private func finish(isLast: Bool) {
    guard let context else { return }
    request = nil
    let written = context.eventLoop.makePromise(of: Void.self)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
    written.futureResult.assumeIsolated().whenSuccess {
      if isLast { return self.end() }
      self.connections.set(self, waits: true)
      self.restartTimer()
    }
  }
}

// The stream of news (html.spec.whatwg.org, "Server-sent events").
extension HTTPHandler {
  private func startStream(_ request: HTTPRequestHead) {
    guard let context, request.method == .GET else {
      return send(.words(.methodNotAllowed, "The stream is read with GET.", [("Allow", "GET")]), to: request)
    }
    let headers = HTTPHeaders([
      ("Content-Type", "text/event-stream; charset=utf-8"), ("Cache-Control", "no-store"),
      ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ])
    context.write(
      wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers))), promise: nil
    )
    write("retry: 300\n\n")
    send(responder.state.message)
    connections.addStream(self)
    beat()
  }

  /// Passes news on to the page.
  func send(_ message: String) { write("data: \(message)\n\n") }

  private func beat() {
    timer = context?.eventLoop.assumeIsolated().scheduleTask(in: Self.heartbeat) { [weak self] in
      self?.write(":\n\n")
      self?.beat()
    }
  }

  /// A client that doesn't read is disconnected.
  private func write(_ text: String) {
    guard let context else { return }
    guard context.channel.isWritable else { return end() }
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
  }
}

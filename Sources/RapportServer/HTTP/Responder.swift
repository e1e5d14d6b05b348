import NIOCore
import NIOHTTP1
import NIOPosix
import RapportBase
import RapportSite

/// Finds the answer to a request. Pages are rendered on a thread pool, so that no request waits for another's
/// page.
struct Responder: Sendable {
  let state: LiveState
  let hosts: HostPolicy
  let threads: NIOThreadPool

  /// What a request asks for, after everything that doesn't depend on its path has been checked.
  enum Wanted {
    case answer(Answer)
    /// The stream of news for open pages.
    case stream
    case path(RequestTarget)
  }

  func wanted(_ request: HTTPRequestHead) -> Wanted {
    guard request.method == .GET || request.method == .HEAD else {
      return .answer(.words(.methodNotAllowed, "Only GET and HEAD are answered.", [("Allow", "GET, HEAD")]))
    }
    let target: RequestTarget
    switch Result(catching: { () throws(RequestTarget.Fault) in try RequestTarget(request.uri) }) {
    case .success(let found): target = found
    case .failure(.nowhere): target = .nothing
    case .failure(.tooLong): return .answer(.words(.uriTooLong, "The address is too long."))
    case .failure(.malformed): return .answer(.words(.badRequest, "The address can't be read."))
    }
    let named = request.headers["Host"]
    guard named.count == 1 || (named.isEmpty && request.version == .http1_0) else {
      return .answer(.words(.badRequest, "A request names one host."))
    }
    guard hosts.allows(target.host ?? named.first ?? "localhost") else {
      return .answer(
        .words(.misdirectedRequest, "The hub is served for this machine alone: use localhost or 127.0.0.1."))
    }
    return target.path.isSame(as: LiveScript.streamPath) ? .stream : .path(target)
  }

  func answer(_ target: RequestTarget, _ request: HTTPRequestHead, on loop: any EventLoop) -> EventLoopFuture<
    Answer
  > {
    if let own = LiveScript.file(at: target.path) {
      return loop.makeSucceededFuture(.file(own, request))
    }
    let value = state.value
    if value.isRead, let site = value.site, !isProduct(target.path, site) {
      return threads.runIfActive(eventLoop: loop) { answer(target, request, from: site) }
    }
    let promise = loop.makePromise(of: Answer.self)
    promise.completeWithTask { await slowAnswer(target, request) }
    return promise.futureResult
  }

  /// Whether a file is made together with others: below `data/` and `search/`, and the site map.
  private func isProduct(_ path: String, _ site: ServedSite) -> Bool {
    let path = below(site, path)
    return path.begins(with: "data/") || path.begins(with: "search/") || path.isSame(as: "sitemap.xml")
  }

  /// Answers a request for something that may have to be made first.
  private func slowAnswer(_ target: RequestTarget, _ request: HTTPRequestHead) async -> Answer {
    guard let site = await state.first(where: \.isRead).site else { return unready(request) }
    let path = below(site, target.path)
    let found: Resource?
    if path.begins(with: "search/") {
      found = await state.first { $0.search != nil }.search?[ByteText(path)]
    } else {
      found = isProduct(path, site) ? try? await site.product(at: path) : nil
    }
    let answered = try? await threads.runIfActive {
      found.map { .file($0, request) } ?? answer(target, request, from: site)
    }
    return answered ?? .words(.serviceUnavailable, "The server is ending.")
  }

  private func answer(_ target: RequestTarget, _ request: HTTPRequestHead, from site: ServedSite) -> Answer {
    let path = below(site, target.path)
    let isFolder = path.isEmpty || path.ends(with: "/")
    if let found = site.resource(at: isFolder ? path + "index.html" : path) { return .file(found, request) }
    if !isFolder, site.isFolder(path) {
      return .redirect(to: "/\(SitePath.escaped(target.path))/\(target.query)")
    }
    guard let page = site.notFound else { return .words(.notFound, "Nothing is here.") }
    return .file(page, status: .notFound, request)
  }

  /// The path relative to the site's root. If `base_url` has a path, links on the 404 page begin with it, so
  /// the site is served below it as well.
  private func below(_ site: ServedSite, _ path: String) -> String {
    let base = String(decoding: site.basePath.utf8.dropFirst(), as: UTF8.self)
    guard !base.isEmpty, path.begins(with: base) else { return path }
    return String(decoding: path.utf8.dropFirst(base.utf8.count), as: UTF8.self)
  }

  private func unready(_ request: HTTPRequestHead) -> Answer {
    .file(LiveScript.unreadyPage, status: .serviceUnavailable, request)
  }
}

import NIOCore
import NIOHTTP1
import RapportBase

/// The answer to one request.
struct Answer: Sendable {
  var status: HTTPResponseStatus
  var headers: HTTPHeaders
  /// The body to send; `nil` if there is none, as for `HEAD`.
  var body: Resource.Body?
  /// The bytes of `body` that are sent.
  var range = 0..<0

  /// Headers that every answer has.
  ///
  /// No other site may load a file as its own script or picture, which would work with the search index, nor
  /// show the hub in a frame.
  private static let common: [(String, String)] = [
    ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "SAMEORIGIN"),
  ]
  /// Browsers must revalidate before they show what they have cached, since the next edit changes it.
  private static let asking = ("Cache-Control", "no-cache")
  /// Without revalidation, a page that reloads after an edit is there 35 ms sooner.
  private static let lasting = ("Cache-Control", "max-age=31536000, immutable")

  private init(_ status: HTTPResponseStatus, _ headers: [(String, String)], isLasting: Bool = false) {
    self.status = status
    self.headers = HTTPHeaders(Self.common + [isLasting ? Self.lasting : Self.asking] + headers)
  }

  /// A short text.
  static func words(_ status: HTTPResponseStatus, _ text: String, _ headers: [(String, String)] = [])
    -> Answer
  {
    let bytes = Array(text.utf8) + [10]
    var answer = Answer(
      status,
      [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", "\(bytes.count)")] + headers
    )
    answer.body = .bytes(bytes)
    answer.range = 0..<bytes.count
    return answer
  }

  static func redirect(to address: String) -> Answer {
    words(.movedPermanently, "It is at \(address)", [("Location", address)])
  }

  /// A file of the site, or the part of it that the request asks for.
  static func file(_ resource: Resource, status: HTTPResponseStatus = .ok, _ request: HTTPRequestHead)
    -> Answer
  {
    // A weak tag, since the bytes may be compressed or not but mean the same.
    let tag = resource.contentType.isText ? "W/\"\(resource.tag)\"" : "\"\(resource.tag)\""
    var headers = [("Content-Type", resource.contentType.name), ("ETag", tag)]
    if resource.contentType.isText { headers.append(("Vary", "Accept-Encoding")) }
    if status == .ok, isKnown(resource.tag, request.headers["If-None-Match"]) {
      return Answer(.notModified, headers, isLasting: resource.isLasting)
    }

    var answer = Answer(status, headers, isLasting: resource.isLasting)
    answer.body = resource.body
    answer.range = 0..<resource.count
    let range = status == .ok ? wantedRange(resource, tag: tag, request.headers) : .whole
    switch range {
    case .unsatisfiable:
      return words(
        .rangeNotSatisfiable, "The file has \(resource.count) bytes.",
        [("Content-Range", "bytes */\(resource.count)")])
    case .part(let part):
      answer.status = .partialContent
      answer.range = part
      answer.headers.add(
        name: "Content-Range", value: "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(resource.count)")
    case .whole: answer.compress(resource, request.headers)
    }
    if !resource.contentType.isText { answer.headers.add(name: "Accept-Ranges", value: "bytes") }
    answer.headers.add(name: "Content-Length", value: "\(answer.range.count)")
    return answer
  }

  /// Compresses the body if it is text and that pays off.
  private mutating func compress(_ resource: Resource, _ headers: HTTPHeaders) {
    guard resource.contentType.isText, resource.count > 1000, case .bytes(let bytes) = resource.body,
      Gzip.isAccepted(headers["Accept-Encoding"]), let small = Gzip.compressed(bytes)
    else { return }
    body = .bytes(small)
    range = 0..<small.count
    self.headers.add(name: "Content-Encoding", value: "gzip")
  }

  /// Whether the browser has these bytes already (RFC 9110 §13.1.2).
  private static func isKnown(_ tag: String, _ header: [String]) -> Bool {
    header.flatMap { $0.parts(at: ",") }.contains { item in
      let text = item.filter { $0 != " " }
      return text == "*" || text == "\"\(tag)\"" || text == "W/\"\(tag)\""
    }
  }

  /// The range to send. `If-Range` allows a part only if the browser has the other bytes of the same version
  /// (RFC 9110 §13.1.5).
  private static func wantedRange(_ resource: Resource, tag: String, _ headers: HTTPHeaders) -> ByteRange {
    guard !resource.contentType.isText else { return .whole }
    if let condition = headers.first(name: "If-Range"), condition != tag { return .whole }
    return ByteRange(headers.first(name: "Range"), size: resource.count)
  }
}

import RapportBase

/// The text of a saved mail (RFC 5322, MIME as of RFC 2045): its parts one after the other, decoded to UTF-8
/// as their headers say. Anything that isn't a mail is taken as text.
enum MailText {
  /// How deeply parts may be nested.
  private static let maxDepth = 5

  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    add(withoutReturns(UnicodeText.utf8(bytes))[...], depth: 0, to: &out)
    return out
  }

  private static func add(_ mail: ArraySlice<UInt8>, depth: Int, to out: inout [UInt8]) {
    guard depth < maxDepth, let head = MailHead(of: mail) else {
      out += mail
      return
    }
    let body = mail[head.end...]
    guard let boundary = head.boundary else {
      out += text(body, head)
      return
    }
    for part in parts(body, boundary) {
      add(part, depth: depth + 1, to: &out)
      out.append(10)
    }
  }

  private static func text(_ body: ArraySlice<UInt8>, _ head: MailHead) -> [UInt8] {
    let bytes = TransferEncoding.decoded(body, head.transferEncoding)
    let name = head.charset ?? "utf-8"
    if let text = UnicodeText.decoded(bytes, name) { return withoutReturns(text) }
    // Some programs state no character set, or the wrong one: valid UTF-8 is read as UTF-8, whatever they
    // say.
    let isUnicode = String(validating: bytes, as: UTF8.self) != nil
    let text = isUnicode ? UnicodeText.utf8(bytes) : Charset.named(name)?.decoded(bytes) ?? bytes
    return withoutReturns(text)
  }

  /// The parts between boundary lines.
  private static func parts(_ body: ArraySlice<UInt8>, _ boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var offset = body.startIndex
    while offset < body.endIndex {
      let end = body[offset...].firstIndex(of: 10) ?? body.endIndex
      if body[offset..<end].starts(with: mark) {
        if let start { parts.append(body[start..<offset]) }
        let isLast = body[offset..<end].dropFirst(mark.count).starts(with: "--".utf8)
        start = isLast ? nil : min(end + 1, body.endIndex)
      }
      offset = end + 1
    }
    // A truncated mail has no final boundary.
    if let start { parts.append(body[start...]) }
    return parts
  }

  /// Text with LF line ends, instead of the CRLF of Windows or the CR of old Macs.
  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(13) else { return bytes }
    return bytes.contains(10) ? bytes.filter { $0 != 13 } : bytes.map { $0 == 13 ? 10 : $0 }
  }
}

import RapportBase

/// The path that a request asks for (RFC 9112 §3.2).
struct RequestTarget: Sendable, Hashable {
  /// Relative to the site's root, decoded, without a leading slash; it may end in a slash.
  var path: String
  /// With its question mark; empty without one.
  var query: String
  /// The host that an absolute address names; `nil` if the target isn't absolute.
  var host: String?

  enum Fault: Error {
    case malformed, tooLong
    /// No file can be at this path.
    case nowhere
  }

  /// The maximum length of a target in bytes.
  static let mostBytes = 4096

  init(_ target: String) throws(Fault) {
    guard target.utf8.count <= Self.mostBytes else { throw .tooLong }
    var bytes = Array(target.utf8)[...]
    for scheme in ["http://", "https://"] where bytes.starts(with: scheme.utf8) {
      bytes = bytes.dropFirst(scheme.utf8.count)
      let end = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
      host = String(decoding: bytes[..<end], as: UTF8.self)
      bytes = end == bytes.endIndex ? [UInt8(ascii: "/")] : bytes[end...]
    }
    guard bytes.first == UInt8(ascii: "/") else { throw .malformed }
    if let hash = bytes.firstIndex(of: UInt8(ascii: "#")) { bytes = bytes[..<hash] }
    let question = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    query = String(decoding: bytes[question...], as: UTF8.self)
    path = try Self.decoded(bytes[..<question].dropFirst())
  }

  private init(nowhere path: String) { (self.path, query, host) = (path, "", nil) }

  /// A path at which there is nothing: no file's name is a slash.
  static let nothing = RequestTarget(nowhere: "//")

  private static func decoded(_ escaped: ArraySlice<UInt8>) throws(Fault) -> String {
    var bytes: [UInt8] = []
    var offset = escaped.startIndex
    while offset < escaped.endIndex {
      var byte = escaped[offset]
      if byte == UInt8(ascii: "%") {
        guard offset + 2 < escaped.endIndex, let high = digit(escaped[offset + 1]),
          let low = digit(escaped[offset + 2])
        else { throw .malformed }
        byte = high << 4 | low
        // An escaped slash isn't a separator, and no file's name contains one.
        if byte == UInt8(ascii: "/") { throw .nowhere }
        offset += 2
      }
      if byte < 32 || byte == 127 || byte == UInt8(ascii: "\\") { throw .malformed }
      bytes.append(byte)
      offset += 1
    }
    guard let path = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    let isFolder = path.isEmpty || path.ends(with: "/")
    let parts = path.parts(at: "/", keepsEmpty: true)
    for part in isFolder ? parts.dropLast() : parts[...]
    where part.isEmpty || part.isSame(as: ".") || part.isSame(as: "..") {
      throw .nowhere
    }
    return path
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// Paths in links.
public enum SitePath {
  /// A path with percent escapes for everything but letters, digits and `-._~/` (RFC 3986 §2.3).
  public static func escaped(_ path: String) -> String {
    var out: [UInt8] = []
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      if (48...57).contains(byte) || (97...122).contains(byte | 32) && byte < 128
        || "-._~/".utf8.contains(byte)
      {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

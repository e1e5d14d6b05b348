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

  /// The path in the site that a link on `page` leads to, with percent escapes decoded and `.` and `..`
  /// resolved against the page's folder. `nil` if it leads out of the site.
  static func resolved(_ link: ArraySlice<UInt8>, from page: String) -> String? {
    guard link.first != UInt8(ascii: "/") else { return nil }
    var parts = page.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { [UInt8]($0) }
    for part in unescaped(link).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else if !part.elementsEqual(".".utf8) {
        parts.append([UInt8](part))
      }
    }
    return String(decoding: Array(parts.joined(separator: "/".utf8)), as: UTF8.self)
  }

  private static func unescaped(_ path: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var rest = path
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        out.append(value)
        rest = rest.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return out
  }
}

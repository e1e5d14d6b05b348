import RapportBase

/// Equal for all spellings of a URL, so that a URL in a checker's report is matched with the hub's.
///
/// Checkers write URLs as browsers do (url.spec.whatwg.org): the host in lower case and ASCII, `/` for an
/// empty path, and letters beyond ASCII as `%C3%A9`.
struct AddressKey: Sendable, Hashable {
  private let host: [UInt8]
  private let rest: [UInt8]

  init(_ address: String) {
    let bytes = Array(address.utf8)
    let start = bytes.firstIndex(of: UInt8(ascii: ":")).map { min($0 + 3, bytes.count) } ?? 0
    let end = bytes[start...].firstIndex { [47, 63, 35].contains($0) } ?? bytes.count
    let scheme = AddressKey.lower(bytes[..<start])
    var host = AddressKey.lower(bytes[start..<end])
    let port = scheme.starts(with: "https".utf8) ? ":443" : ":80"
    if host.reversed().starts(with: port.utf8.reversed()) { host.removeLast(port.utf8.count) }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // Reports write non-ASCII host labels differently, so these all become `*`; the rest of the URL has to
    // tell them apart.
    let isForeign = { (label: ArraySlice<UInt8>) in
      label.starts(with: "xn--".utf8) || label.contains { $0 > 127 || $0 == UInt8(ascii: "%") }
    }
    self.host = scheme + labels.map { isForeign($0) ? Array("*".utf8) : Array($0) }.joined(separator: [46])
    let path = bytes[end...]
    rest = AddressKey.decoded(path.first == UInt8(ascii: "/") ? path : [47] + path)
  }

  private static func lower(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
  }

  /// Percent escapes decoded, whether they were necessary or not.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let digits = bytes[index...].dropFirst().prefix(2)
      if bytes[index] == UInt8(ascii: "%"), digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }
}

import RapportBase

/// Whether a text is an address that pages may link to. Schemes are allow-listed, because
/// content comes from pull requests.
public enum WebAddress: Sendable, Hashable {
  /// One of `schemes`, and well formed.
  case safe
  /// Another scheme.
  case unsafe(scheme: String)
  /// No scheme at all.
  case relative
  /// An allowed scheme followed by something no browser can open.
  case malformed

  /// Schemes that pages may link to. Others can run code, read files or start programs.
  public static let schemes = ["http", "https", "mailto", "tel"]

  /// Classifies an address that content wants to link to.
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.contains(where: { $0 <= 32 || $0 == 127 || $0 == UInt8(ascii: "\\") }) else {
      // Browsers ignore tabs and line breaks inside a scheme: java\nscript: would run.
      let squeezed = bytes.filter { $0 > 32 && $0 != 127 }
      if let scheme = WebAddress.scheme(of: squeezed) {
        self = WebAddress.schemes.contains(scheme) ? .malformed : .unsafe(scheme: scheme)
      } else {
        // File names may contain spaces.
        self = bytes.contains { $0 < 32 || $0 == 127 } ? .malformed : .relative
      }
      return
    }
    guard let scheme = WebAddress.scheme(of: bytes) else {
      self = .relative
      return
    }
    guard WebAddress.schemes.contains(scheme) else {
      self = .unsafe(scheme: scheme)
      return
    }
    let rest = bytes.dropFirst(scheme.utf8.count + 1)
    let isWeb = scheme.begins(with: "http")
    let host = rest.dropFirst(2).prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    let isWhole = isWeb ? rest.starts(with: "//".utf8) && !host.isEmpty && host.first != 58 : !rest.isEmpty
    self = isWhole && !bytes.contains(where: WebAddress.endsAddress) ? .safe : .malformed
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "`")
  }

  /// RFC 3986 §3.1: a letter, then letters, digits, `+`, `-` or `.`, up to the first colon.
  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), let first = bytes.first,
      (97...122).contains(first | 32)
    else { return nil }
    let name = bytes[..<colon]
    let isScheme = name.allSatisfy {
      (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == UInt8(ascii: "+")
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    return isScheme ? String(decoding: name, as: UTF8.self).lowercased() : nil
  }
}

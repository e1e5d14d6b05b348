/// Text that equals only text with the same bytes, for using paths as keys.
///
/// For Swift's `==`, “é” as one scalar equals “é” as two. For file systems, Git and browsers it doesn't.
public struct ByteText: Hashable, Sendable {
  /// The text itself.
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func == (a: ByteText, b: ByteText) -> Bool { a.text.isSame(as: b.text) }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

// A combining mark forms one Character with the character before it, so that `hasPrefix`, `split` and
// `replacing` miss a dot, a slash or an `&` there. These functions compare bytes.
extension StringProtocol {
  /// Whether two texts have the same bytes.
  @inlinable public func isSame(as other: some StringProtocol) -> Bool { utf8.elementsEqual(other.utf8) }

  /// Whether the text begins with these bytes.
  @inlinable public func begins(with prefix: some StringProtocol) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Whether the text ends with these bytes.
  @inlinable public func ends(with suffix: some StringProtocol) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Whether the text contains an ASCII character.
  @inlinable public func holds(_ byte: Unicode.Scalar) -> Bool { utf8.contains(UInt8(ascii: byte)) }

  /// Splits the text at an ASCII character.
  ///
  /// - Parameter keepsEmpty: whether empty parts are included.
  public func parts(at byte: Unicode.Scalar, keepsEmpty: Bool = false) -> [String] {
    utf8.split(separator: UInt8(ascii: byte), omittingEmptySubsequences: !keepsEmpty).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The text with each occurrence of one ASCII character replaced.
  public func replacing(byte: Unicode.Scalar, with replacement: String) -> String {
    guard holds(byte) else { return String(self) }
    var bytes: [UInt8] = []
    for each in utf8 {
      if each == UInt8(ascii: byte) { bytes += replacement.utf8 } else { bytes.append(each) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// As for other texts, but without a step per byte.
  public func isSame(as other: String) -> Bool {
    let isSame = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in
        guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else {
          return a.count == b.count
        }
        return memcmp(first, second, a.count) == 0
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// The text without white space and line breaks at its ends.
  package var trimmed: String {
    let isBlank = { (byte: UInt8) in byte == 32 || (9...13).contains(byte) }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else { return self }
    let bytes = Array(utf8)
    guard let start = bytes.firstIndex(where: { !isBlank($0) }),
      let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }
}

extension UInt8 {
  @inlinable public var isASCIILetterOrDigit: Bool {
    self &- UInt8(ascii: "0") < 10 || (self | 0x20) &- UInt8(ascii: "a") < 26
  }
}

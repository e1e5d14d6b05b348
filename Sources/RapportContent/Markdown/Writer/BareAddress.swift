import RapportBase

/// Host names and email addresses in text without markup, which GitHub's Markdown links.
///
/// Rules: github.github.com/gfm, *Autolinks (extension)*.
enum BareAddress {
  /// The range of `www.example.com/path` if it begins at `start`; otherwise `nil`.
  static func host(at start: Int, in text: UnsafeRawBufferPointer, mark: EscapeMark?) -> Range<Int>? {
    guard start == 0 || mayPrecedeHost(text[start - 1]), start + 4 < text.count,
      beginsHost({ text[start + $0] }), isHostByte(text[start + 4])
    else { return nil }
    var hostEnd = start + 4
    while hostEnd < text.count, isHostByte(text[hostEnd]) { hostEnd += 1 }
    // The last two parts of a host name may not contain underscores.
    let name = UnsafeRawBufferPointer(rebasing: text[start..<hostEnd])
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: true)
    guard parts.count > 1, !parts.suffix(2).contains(where: { $0.contains(UInt8(ascii: "_")) }) else {
      return nil
    }
    var end = hostEnd
    while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "<"), text[end] != 0x7F {
      if let mark, mark.stands(at: end, in: text) { break }
      end += 1
    }
    end = BareURL.trimmed(text, start..<end)
    return end > start + 4 ? start..<end : nil
  }

  /// Whether `www.` is at an offset of the source where a host could begin.
  static func hostBegins(at start: Int, in source: BodySource) -> Bool {
    guard start + 4 < source.bytes.count else { return false }
    return (start == 0 || mayPrecedeHost(source.bytes[start - 1])) && beginsHost { source.bytes[start + $0] }
  }

  private static func beginsHost(_ byte: (Int) -> UInt8) -> Bool {
    (0..<3).allSatisfy { byte($0) | 0x20 == UInt8(ascii: "w") } && byte(3) == UInt8(ascii: ".")
  }

  private static func mayPrecedeHost(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "*_~(=|>\"".utf8.contains(byte) || byte >= 0x80
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }

  /// The range of the email address whose `@` is at an offset; otherwise `nil`.
  ///
  /// - Parameter floor: offset of the first byte of text that hasn't been written yet.
  static func mail(around at: Int, from floor: Int, in text: UnsafeRawBufferPointer) -> Range<Int>? {
    var start = at
    while start > floor, isLocalByte(text[start - 1]) { start -= 1 }
    guard start < at else { return nil }
    var end = at + 1
    var dots = 0
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: ".") {
        guard end + 1 < text.count, text[end + 1].isASCIILetterOrDigit, end > at + 1 else { break }
        dots += 1
      } else if !(byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")) {
        break
      }
      end += 1
    }
    guard dots > 0, text[end - 1].isASCIILetterOrDigit else { return nil }
    return start..<end
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}

import RapportBase

/// Writes a URL on a line of text so that link checkers recognise all of it.
public enum AddressLine {
  /// Checkers end a URL found in text at these characters, since it may be followed by
  /// brackets, quotes or a sentence.
  private static let enders = Set("()[]{}|'^`;,!*".utf8)
  private static let closers = Set(".:?".utf8)

  /// - Parameter address: a URL that `WebAddress` calls safe.
  /// - Returns: a URL of the same page.
  public static func text(_ address: String) -> String {
    let bytes = Array(address.utf8)
    let start = bytes.firstIndex(of: UInt8(ascii: ":")).map { min($0 + 3, bytes.count) } ?? 0
    // The host is left unchanged: brackets and colons have a meaning there.
    let end = bytes[start...].firstIndex { [47, 63, 35].contains($0) } ?? bytes.count
    let tail = bytes[end...].lastIndex { !closers.contains($0) } ?? end
    var line = Array(bytes[..<end])
    for index in end..<bytes.count {
      let byte = bytes[index]
      if byte > 127 || enders.contains(byte) || (index > tail && closers.contains(byte)) {
        line += percentEncoded(byte)
      } else {
        line.append(byte)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }

  private static func percentEncoded(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

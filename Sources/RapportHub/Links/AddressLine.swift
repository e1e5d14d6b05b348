import RapportBase

/// An address as a line of text in which checkers of links find the whole of it.
public enum AddressLine {
  /// Text ends an address at these: it may go on in brackets, quotes or a sentence.
  private static let enders = Set("()[]{}|'^`;,!*".utf8)
  private static let closers = Set(".:?".utf8)

  /// - Parameter address: a safe one.
  /// - Returns: an address that leads to the same page.
  public static func text(_ address: String) -> String {
    let bytes = Array(address.utf8)
    let start = bytes.firstIndex(of: UInt8(ascii: ":")).map { min($0 + 3, bytes.count) } ?? 0
    // A host stays as it is: its brackets and colons have a meaning.
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

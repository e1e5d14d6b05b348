/// Removes characters that control a terminal, or that end a line where no editor shows it. Word and
/// Slides write a vertical tab for a manual line break. Each is replaced by a space, so that the
/// words around it stay separate.
struct ControlCharacters {
  /// The body without them. A space takes one column too, so columns don't change.
  private(set) var cleaned: [UInt8] = []
  /// Each kind once, in order of occurrence, with the offset of the first and their number.
  private(set) var found: [(scalar: UInt32, offset: Int, count: Int)] = []

  init(cleaning bytes: [UInt8]) {
    cleaned.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      guard let (scalar, length) = Self.control(at: i, in: bytes) else {
        cleaned.append(bytes[i])
        i += 1
        continue
      }
      if let index = found.firstIndex(where: { $0.scalar == scalar }) {
        found[index].count += 1
      } else {
        found.append((scalar, i, 1))
      }
      cleaned.append(UInt8(ascii: " "))
      i += length
    }
  }

  /// Matches U+0001 to U+001F except tab and line breaks, U+007F to U+009F, and
  /// Unicode's two line separators.
  static func control(at offset: Int, in bytes: [UInt8]) -> (scalar: UInt32, length: Int)? {
    let byte = bytes[offset]
    switch byte {
    case 9, 10, 13: return nil
    case 0..<0x20, 0x7F: return (UInt32(byte), 1)
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] < 0xA0:
      return (UInt32(bytes[offset + 1]), 2)
    case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8:
      return (0x2000 + UInt32(bytes[offset + 2] & 0x3F), 3)
    default: return nil
    }
  }

  /// The name of a character, for messages.
  static func name(_ scalar: UInt32) -> String {
    let code = String(scalar, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
    return switch scalar {
    case 0x07: "bell (\(number))"
    case 0x08: "backspace (\(number))"
    case 0x0B: "vertical tab (\(number))"
    case 0x0C: "form feed (\(number))"
    case 0x1B: "escape character (\(number))"
    case 0x85: "next-line character (\(number))"
    case 0x2028: "line separator (\(number))"
    case 0x2029: "paragraph separator (\(number))"
    default: "control character (\(number))"
    }
  }
}

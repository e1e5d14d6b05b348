/// The text of a file of unknown encoding, converted to UTF-8.
public struct DecodedText: Sendable {
  /// How the file was encoded; the raw value is its name for people.
  public enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 with a byte order mark"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
    case macintosh = "Mac OS Roman"
    case mixed = "UTF-8 with some characters in Windows-1252"
  }

  /// UTF-8, without a byte order mark.
  public let bytes: [UInt8]
  /// How the file was encoded, as far as can be told.
  public let encoding: Encoding
  /// Whether the file ends in the middle of a character, as an interrupted download does.
  public let isCut: Bool

  /// Bytes that aren't UTF-8 are read as spreadsheets write them: Windows-1252, or Mac OS Roman if lines end
  /// as they did on the Mac. A few invalid bytes among many valid characters are taken to be pasted in.
  public init(_ bytes: [UInt8]) {
    isCut = bytes.count % 2 == 1 && UTF16Order(of: bytes) != nil
    let utf8 = UnicodeText.utf8(bytes)
    if utf8.count != bytes.count {
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      guard hasMark else {
        (self.bytes, encoding) = (utf8, .utf16)
        return
      }
      let rest = DecodedText(utf8)
      self.bytes = rest.bytes
      encoding = rest.encoding == .utf8 ? .utf8WithMark : rest.encoding
      return
    }
    let tally = DecodedText.tally(bytes)
    if tally.invalid == 0 {
      (self.bytes, encoding) = (bytes, .utf8)
    } else if tally.sound > tally.invalid {
      (self.bytes, encoding) = (DecodedText.repaired(bytes), .mixed)
    } else {
      let isOldMac = bytes.contains(13) && !bytes.contains(10)
      let charset = Charset.named(isOldMac ? "macintosh" : "windows-1252")
      self.bytes = charset?.decoded(bytes) ?? bytes
      encoding = isOldMac ? .macintosh : .windows1252
    }
  }

  /// How many valid multi-byte characters there are, and how many invalid bytes.
  private static func tally(_ bytes: [UInt8]) -> (sound: Int, invalid: Int) {
    var (sound, invalid, offset) = (0, 0, 0)
    while offset < bytes.count {
      let length = length(of: bytes, at: offset)
      if length == 0 { invalid += 1 } else if length > 1 { sound += 1 }
      offset += max(1, length)
    }
    return (sound, invalid)
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    let charset = Charset.named("windows-1252")
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let length = length(of: bytes, at: offset)
      if length > 0 {
        out += bytes[offset..<offset + length]
      } else {
        out += charset?.decoded(CollectionOfOne(bytes[offset])) ?? []
      }
      offset += max(1, length)
    }
    return out
  }

  /// The length of the UTF-8 character at an offset (Unicode, table 3-7); 0 if it is invalid.
  private static func length(of bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first), offset + length <= bytes.count else { return 0 }
    let second = bytes[offset + 1]
    let range: ClosedRange<UInt8> =
      switch first {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard range.contains(second) else { return 0 }
    for index in offset + 2..<max(offset + 2, offset + length) where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

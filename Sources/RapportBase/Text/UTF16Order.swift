/// The byte order of a text in UTF-16.
struct UTF16Order: Hashable {
  var isBigEndian: Bool
  /// Whether the text begins with a byte order mark.
  var hasMark: Bool

  /// How many bytes at the start are examined if there is no mark.
  private static let sampleLength = 4096
  /// At least one of this many characters is an ASCII space, separator, digit or letter, in every script that
  /// people write tables in.
  private static let charactersPerPlainOne = 32
  /// If at most one of this many bytes is NUL or another control character, and the rest is valid UTF-8, the
  /// NULs are stray bytes in a UTF-8 text.
  private static let bytesPerStrayOne = 4

  /// `nil` if the bytes aren't UTF-16, having neither a mark nor NUL bytes where UTF-16 has them.
  init?(of bytes: [UInt8]) {
    // This is the mark of UTF-32; text in UTF-16 doesn't begin with NUL.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return nil }
    if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(isBigEndian: false, hasMark: true)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(isBigEndian: true, hasMark: true)
    } else {
      let sample = bytes.prefix(Self.sampleLength)
      guard sample.contains(0), !Self.hasStrayNULs(sample) else { return nil }
      let counts = [false, true].map { (isBigEndian: $0, plain: Self.plainCount(sample, isBigEndian: $0)) }
      guard let best = counts.max(by: { $0.plain < $1.plain }),
        best.plain * 2 * Self.charactersPerPlainOne >= sample.count
      else { return nil }
      self.init(isBigEndian: best.isBigEndian, hasMark: false)
    }
  }

  private init(isBigEndian: Bool, hasMark: Bool) {
    (self.isBigEndian, self.hasMark) = (isBigEndian, hasMark)
  }

  /// How many ASCII characters there are if the bytes are read as UTF-16; 0 if they aren't valid UTF-16.
  private static func plainCount(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> Int {
    var count = 0
    var needsSecond = false
    for offset in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      let unit = isBigEndian ? first << 8 | second : second << 8 | first
      guard UTF16.isTrailSurrogate(unit) == needsSecond, !isControl(unit) else { return 0 }
      needsSecond = UTF16.isLeadSurrogate(unit)
      if unit < 0x7F { count += 1 }
    }
    return count
  }

  private static func hasStrayNULs(_ bytes: ArraySlice<UInt8>) -> Bool {
    let others = bytes.filter { !isControl(UInt16($0)) }
    // The last character may be cut off.
    return (bytes.count - others.count) * bytesPerStrayOne <= bytes.count
      && (0..<4).contains {
        others.count >= $0 && String(validating: others.dropLast($0), as: UTF8.self) != nil
      }
  }

  private static func isControl(_ unit: UInt16) -> Bool { unit < 32 && ![9, 10, 13].contains(unit) }
}

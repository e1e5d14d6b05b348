/// The parts of a ZIP file, such as those that an Office document consists of (PKWARE APPNOTE 6.3.10). It is
/// read in place: nothing is unpacked to disk, and names are only compared.
package struct ZIPArchive: Sendable {
  /// A part, from the central directory.
  package struct Part: Sendable {
    /// The name's bytes as they are.
    package let name: ArraySlice<UInt8>
    fileprivate let flags: Int
    fileprivate let method: Int
    fileprivate let checksum: UInt32
    fileprivate let packedSize: Int
    /// The unpacked size in bytes, as the archive states it.
    package let size: Int
    /// The offset of its local header.
    fileprivate let offset: Int
  }

  private let bytes: [UInt8]
  /// In the order of the central directory.
  package private(set) var parts: [Part] = []

  /// The maximum number of parts, more than any document has.
  private static let maxParts = 20_000

  /// - Throws: `.damaged` without a valid directory, `.tooLarge` with one that is too long.
  package init(_ bytes: [UInt8]) throws(UnreadReason) {
    self.bytes = bytes
    guard let end = ZIPArchive.directoryEnd(bytes), let count = number(end + 10, 2),
      let offset = number(end + 16, 4)
    else { throw .damaged }
    // A document that needs offsets of more than 32 bits (§4.3.14) is too large to be read.
    guard count <= ZIPArchive.maxParts, offset != 0xFFFF_FFFF else { throw .tooLarge }
    var position = offset
    for _ in 0..<count {
      guard let (part, next) = part(at: position, before: end) else { throw .damaged }
      parts.append(part)
      position = next
    }
  }

  /// The bytes of a part.
  ///
  /// - Parameter limit: the maximum unpacked size in bytes.
  /// - Throws: `.encrypted`, `.tooLarge` or `.damaged`.
  package func unpacked(_ part: Part, limit: Int) throws(UnreadReason) -> [UInt8] {
    // Bit 0: encrypted. Bit 13: encrypted names (§4.4.4).
    guard part.flags & 0x2001 == 0 else { throw .encrypted }
    guard part.size <= limit else { throw .tooLarge }
    guard number(part.offset, 4) == 0x0403_4B50, let nameLength = number(part.offset + 26, 2),
      let extraLength = number(part.offset + 28, 2)
    else { throw .damaged }
    let start = part.offset + 30 + nameLength + extraLength
    guard start + part.packedSize <= bytes.count else { throw .damaged }
    let packed = bytes[start..<start + part.packedSize]
    let whole: [UInt8]?
    switch part.method {
    case 0: whole = part.size == part.packedSize ? Array(packed) : nil
    case 8: whole = Deflate.inflated(packed, size: part.size)
    default: whole = nil
    }
    guard let whole, Deflate.checksum(whole) == part.checksum else { throw .damaged }
    return whole
  }

  /// §4.3.12: a part from its header in the directory, and the offset of the next header.
  private func part(at offset: Int, before end: Int) -> (Part, next: Int)? {
    guard offset + 46 <= end, number(offset, 4) == 0x0201_4B50,
      let flags = number(offset + 8, 2), let method = number(offset + 10, 2),
      let checksum = number(offset + 16, 4), let packedSize = number(offset + 20, 4),
      let size = number(offset + 24, 4), let nameLength = number(offset + 28, 2),
      let extraLength = number(offset + 30, 2), let commentLength = number(offset + 32, 2),
      let localOffset = number(offset + 42, 4)
    else { return nil }
    let next = offset + 46 + nameLength + extraLength + commentLength
    guard next <= end else { return nil }
    let part = Part(
      name: bytes[offset + 46..<offset + 46 + nameLength], flags: flags, method: method,
      checksum: UInt32(checksum), packedSize: packedSize, size: size, offset: localOffset)
    return (part, next)
  }

  /// §4.3.16: the offset of the record at the end of the file, before a comment of at most 65,535 bytes.
  private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { offset in
      bytes[offset] == 0x50 && bytes[offset + 1] == 0x4B && bytes[offset + 2] == 5 && bytes[offset + 3] == 6
        && Int(bytes[offset + 20]) | Int(bytes[offset + 21]) << 8 <= last - offset
    }
  }

  /// A little-endian number of 2 or 4 bytes; `nil` beyond the end of the file.
  private func number(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}

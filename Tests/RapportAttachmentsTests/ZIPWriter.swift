import CZlib

/// Makes ZIP files, valid and broken.
struct ZIPWriter {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Parameters:
  ///   - isPacked: `true` for DEFLATE, `false` to store the bytes as they are.
  ///   - size: the unpacked size that the directory claims, if not the real one.
  ///   - flags: the header's flags; 1 means encrypted.
  mutating func add(
    _ name: String, _ content: [UInt8], isPacked: Bool = true, size: Int? = nil, flags: Int = 0
  ) {
    let packed = isPacked ? ZIPWriter.deflated(content) : content
    let checksum = content.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
    let common =
      bytes(20, 2) + bytes(flags, 2) + bytes(isPacked ? 8 : 0, 2) + bytes(0, 4) + bytes(checksum, 4)
      + bytes(packed.count, 4) + bytes(size ?? content.count, 4) + bytes(name.utf8.count, 2) + bytes(0, 2)
    directory += bytes(0x0201_4B50, 4) + bytes(20, 2) + common + bytes(0, 2 + 2 + 2 + 4)
    directory += bytes(body.count, 4) + Array(name.utf8)
    body += bytes(0x0403_4B50, 4) + common + Array(name.utf8) + packed
    count += 1
  }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// The whole file.
  func file(comment: String = "") -> [UInt8] {
    body + directory + bytes(0x0605_4B50, 4) + bytes(0, 4) + bytes(count, 2) + bytes(count, 2)
      + bytes(directory.count, 4) + bytes(body.count, 4) + bytes(comment.utf8.count, 2) + Array(comment.utf8)
  }

  /// A Word document with the given XML as its body.
  static func document(_ xml: String) -> [UInt8] {
    var zip = ZIPWriter()
    zip.add("word/document.xml", xml)
    return zip.file()
  }

  private func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: bytes.count + bytes.count / 100 + 100) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        deflate(&stream, Z_FINISH)
      }
      count = Int(stream.total_out)
    }
  }
}

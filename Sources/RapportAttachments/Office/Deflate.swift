import CZlib

/// Unpacks what ZIP files contain, using zlib, which every system has.
enum Deflate {
  /// The bytes of a raw DEFLATE stream (RFC 1951).
  ///
  /// - Parameter size: the size of the result in bytes.
  /// - Returns: `nil` if the stream is damaged, or its result has a different size.
  static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    // Negative window bits mean a raw stream without a header (zlib manual, inflateInit2).
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var isWhole = false
    let result = packed.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
        // zlib only reads its input, but its declaration isn't const.
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(size + 1)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
        count = Int(stream.total_out)
      }
    }
    return isWhole && result.count == size ? result : nil
  }

  /// The CRC-32 by which ZIP files are checked.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
  }
}

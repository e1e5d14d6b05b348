import CZlib
import RapportBase

/// Compression in gzip format, which browsers accept (RFC 1952).
enum Gzip {
  /// A zlib level that costs little time and saves nearly as much as the best.
  private static let level: Int32 = 4
  /// The largest window; adding 16 writes a gzip header instead of zlib's.
  private static let windowBits = MAX_WBITS + 16

  /// The compressed bytes; `nil` if there isn't enough memory.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    guard let count = UInt32(exactly: bytes.count) else { return nil }
    let most = Int(deflateBound(&stream, UInt(count)))
    var code = Z_OK
    let out = bytes.withUnsafeBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: most) { target, written in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = count
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(clamping: target.count)
        code = deflate(&stream, Z_FINISH)
        written = Int(stream.total_out)
      }
    }
    return code == Z_STREAM_END ? out : nil
  }

  /// Whether `Accept-Encoding` allows gzip (RFC 9110 §12.5.3).
  static func isAccepted(_ header: [String]) -> Bool {
    for item in header.flatMap({ $0.lowercased().parts(at: ",") }) {
      let parts = item.filter { $0 != " " }.parts(at: ";")
      guard parts.first == "gzip" || parts.first == "*" else { continue }
      let quality = parts.dropFirst().first { $0.begins(with: "q=") }.flatMap { Double($0.dropFirst(2)) }
      return quality != 0
    }
    return false
  }
}

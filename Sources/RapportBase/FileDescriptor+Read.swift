public import SystemPackage

extension FileDescriptor {
  /// Reads until the end of the file or until `limit` bytes, whichever comes first.
  ///
  /// - Throws: the `Errno` of a failed read.
  public func read(upTo limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let wanted = Swift.min(limit - bytes.count, 1 << 20)
      let chunk = try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if chunk.isEmpty { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    return bytes
  }
}

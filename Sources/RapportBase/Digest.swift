/// A digest of the SHA family with 64-byte blocks.
public protocol Digest {
  init()
  /// Adds a block of sixteen words. The buffer has eighty; the others are scratch space for the digest.
  mutating func add(block words: UnsafeMutableBufferPointer<UInt32>)
  /// The words of the digest so far.
  var words: [UInt32] { get }
}

/// Computes a digest of bytes that arrive in pieces.
public struct DigestStream<Kind: Digest> {
  @usableFromInline var digest = Kind()
  /// The bytes of an incomplete block.
  @usableFromInline var rest: [UInt8] = []
  @usableFromInline var count: UInt64 = 0

  @inlinable public init() {}

  /// Adds the next piece.
  @inlinable public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    count += UInt64(bytes.count)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
      var offset = 0
      while rest.count + bytes.count - offset >= 64 {
        for word in 0..<16 {
          var value: UInt32 = 0
          for index in word * 4..<word * 4 + 4 {
            let byte = index < rest.count ? rest[index] : bytes[offset + index - rest.count]
            value = value << 8 | UInt32(byte)
          }
          words[word] = value
        }
        offset += 64 - rest.count
        rest.removeAll(keepingCapacity: true)
        digest.add(block: words)
      }
      rest.append(contentsOf: bytes[offset...])
    }
  }

  /// Adds the next piece.
  @inlinable public mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  /// The final digest in lower-case hexadecimal digits.
  @inlinable public mutating func finished() -> String {
    finishedWords().map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 8 - text.utf8.count) + text
    }.joined()
  }

  /// The final digest as bytes.
  @inlinable public mutating func finishedBytes() -> [UInt8] {
    finishedWords().flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
    }
  }

  @inlinable mutating func finishedWords() -> [UInt32] {
    let bits = count * 8
    let padding = [0x80] + [UInt8](repeating: 0, count: (119 - rest.count % 64) % 64)
    add(padding + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
    return digest.words
  }
}

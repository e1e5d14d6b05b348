/// Encodings by which mail carries bytes in lines of ASCII (RFC 2045 §6).
enum TransferEncoding {
  /// - Parameter name: the encoding in lower case. With an unknown one, bytes are returned as they are.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    switch name {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64": base64(bytes)
    default: Array(bytes)
    }
  }

  /// RFC 2045 §6.7.
  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let rest = bytes[offset...].dropFirst()
      if bytes[offset] != UInt8(ascii: "=") {
        out.append(bytes[offset])
        offset += 1
      } else if let newline = softBreak(rest) {
        offset = newline + 1
      } else if rest.count >= 2, let high = hex(rest[offset + 1]), let low = hex(rest[offset + 2]) {
        out.append(high * 16 + low)
        offset += 3
      } else {
        out.append(bytes[offset])
        offset += 1
      }
    }
    return out
  }

  /// The offset of the line end of a soft break, after its `=`. Some programs leave spaces in between.
  private static func softBreak(_ bytes: ArraySlice<UInt8>) -> Int? {
    let end = bytes.prefix(100).firstIndex { $0 != 32 && $0 != 9 }
    return end.flatMap { bytes[$0] == 10 ? $0 : nil }
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// RFC 2045 §6.8. Characters outside the alphabet are skipped.
  private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 65...90: value = byte - 65
      case 97...122: value = byte - 71
      case 48...57: value = byte + 4
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = (bits << 6 | UInt32(value)) & 0xFF_FFFF
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return out
  }
}

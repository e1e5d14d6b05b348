/// FNV-1a checksums (Fowler, Noll, Vo): the same on every machine. They tell versions of a file apart; they
/// don't protect against anyone who deliberately makes two files look the same.
public enum Checksum {
  /// 64 bits as 16 lower-case hexadecimal digits.
  public static func hex64(_ bytes: [UInt8]) -> String {
    hex(fnv1a64(bytes), digits: 16)
  }

  /// 64 bits.
  public static func fnv1a64(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }

  /// 32 bits as 8 lower-case hexadecimal digits. `assets/add/slug.js` computes the same.
  public static func hex32(_ bytes: [UInt8]) -> String {
    hex(fnv1a32(bytes), digits: 8)
  }

  /// 32 bits.
  @inlinable
  public static func fnv1a32(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  private static func hex(_ number: some BinaryInteger, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }
}

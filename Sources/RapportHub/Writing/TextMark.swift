/// A short mark of a file's bytes: it tells two notes of one day and title apart, and whether a mail changed a file.
public enum TextMark {
  /// FNV-1a, 32 bits, as 8 hexadecimal digits. `assets/add/entry-name.js` computes the same.
  public static func of(_ bytes: some Sequence<UInt8>) -> String {
    var hash: UInt32 = 0x811c_9dc5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

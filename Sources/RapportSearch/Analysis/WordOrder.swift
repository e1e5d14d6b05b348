/// The order of words in the browser, where strings are compared by UTF-16 units.
enum WordOrder {
  /// Whether one word of valid UTF-8 comes before another.
  static func precedes(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    var (i, j) = (a.startIndex, b.startIndex)
    while i < a.endIndex, j < b.endIndex {
      if a[i] != b[j] { return rank(a[i]) < rank(b[j]) }
      i += 1
      j += 1
    }
    return a.count < b.count
  }

  /// UTF-8 bytes sort like code points. In UTF-16, U+E000 to U+FFFF sort after all characters that need two
  /// units.
  private static func rank(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0xEE, 0xEF: byte + 5
    case 0xF0...0xF4: byte - 2
    default: byte
    }
  }
}

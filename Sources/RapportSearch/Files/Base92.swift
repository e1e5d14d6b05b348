/// Whole numbers as printable ASCII that needs no escape in a script: 92 symbols, one for a small number.
///
/// A number below 60 is one symbol. Otherwise a symbol from 60 to 91 holds five bits, and the rest follows:
/// the value is the sum of `symbol · 32^position`. Compressed, it is within one percent of the size of binary
/// bytes, and it loads from disk as a script.
enum Base92 {
  static func append(_ number: Int, to out: inout [UInt8]) {
    var rest = number
    while rest >= 60 {
      rest -= 60
      out.append(symbol(60 + rest & 31))
      rest >>= 5
    }
    out.append(symbol(rest))
  }

  /// A short text after its length, in UTF-16 units as the reader counts them.
  static func append(_ text: some Collection<UInt16>, to out: inout [UInt8]) {
    append(text.count, to: &out)
    append(utf8Of: text, to: &out)
  }

  /// UTF-16 as UTF-8. Nearly all words are ASCII, for which the standard library has no fast way.
  static func append(utf8Of text: some Collection<UInt16>, to out: inout [UInt8]) {
    if text.allSatisfy({ $0 < 0x80 }) {
      for unit in text { out.append(UInt8(truncatingIfNeeded: unit)) }
    } else {
      out += String(decoding: text, as: UTF16.self).utf8
    }
  }

  /// Printable characters from the space on, without `"`, `<` and `\`.
  private static func symbol(_ value: Int) -> UInt8 {
    var code = value + 32
    if code >= 0x22 { code += 1 }
    if code >= 0x3C { code += 1 }
    if code >= 0x5C { code += 1 }
    return UInt8(code)
  }
}

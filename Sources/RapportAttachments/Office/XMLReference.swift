/// References in XML text: `&amp;` and `&#8217;`.
enum XMLReference {
  /// The maximum length of a reference: that of `&#x10FFFF;` with some leading zeros.
  private static let maxLength = 16

  /// Passes on a text piece by piece, with references replaced by what they stand for. One that stands for no
  /// character is dropped.
  static func resolve(_ text: ArraySlice<UInt8>, _ take: (ArraySlice<UInt8>) -> Void) {
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      if start > rest.startIndex { take(rest[..<start]) }
      rest = rest[(start + 1)...]
      guard let end = rest.prefix(maxLength).firstIndex(of: UInt8(ascii: ";")) else { continue }
      if let scalar = scalar(rest[..<end]) { take(Array(String(Character(scalar)).utf8)[...]) }
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { take(rest) }
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case let number where number.utf8.first == UInt8(ascii: "#"):
      if number.utf8.dropFirst().first.map({ $0 | 32 }) == UInt8(ascii: "x") {
        UInt32(number.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else {
        UInt32(number.dropFirst()).flatMap(Unicode.Scalar.init)
      }
    default: nil
    }
  }
}

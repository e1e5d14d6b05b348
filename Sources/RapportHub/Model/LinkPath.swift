/// Paths as written in body links: relative to the entry's file, with percent escapes.
package enum LinkPath {
  /// Decodes percent escapes; returns the text unchanged if the result isn't UTF-8.
  package static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  /// Escapes whatever would end a Markdown destination or has a meaning in a URL. Letters of
  /// all scripts stay as they are.
  static func escaped(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if byte <= 32 || byte == 127 || "()<>%#?\\\"`".utf8.contains(byte) {
        bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How a link in `source` refers to `target`, both paths below the content folder.
  package static func written(to target: String, from source: String) -> String {
    var from = source.split(separator: "/").dropLast()[...]
    var to = target.split(separator: "/")[...]
    while let a = from.first, let b = to.first, a == b, to.count > 1 {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return escaped(String(repeating: "../", count: from.count) + to.joined(separator: "/"))
  }
}

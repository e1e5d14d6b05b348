/// Stands in for the backslash of `\~`, `\:`, `\=` and `\@` while the text goes through libcmark.
///
/// libcmark resolves escapes and merges text, after which `\~~` looks like `~~`. So the backslash is replaced
/// by a rare punctuation character that the body doesn't contain (punctuation, because that decides the
/// meaning of a `*` next to it). In text it means that the next byte is literal; in code it is turned back
/// into a backslash.
struct EscapeMark {
  /// The last byte of U+10A50 to U+10A58, Kharoshthi punctuation; they all begin with `lead`.
  let last: UInt8

  static let lead: (UInt8, UInt8, UInt8) = (0xF0, 0x90, 0xA9)
  static let length = 4

  /// Whether a backslash before this byte is replaced.
  static func isMarked(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "@"): true
    default: false
    }
  }

  /// A mark that doesn't occur in `bytes`; `nil` if all of them do, in which case only escapes are lost.
  init?(absentFrom bytes: [UInt8]) {
    var used: Set<UInt8> = []
    for i in bytes.indices where bytes[i] == Self.lead.0 && i + 3 < bytes.count {
      if bytes[i + 1] == Self.lead.1, bytes[i + 2] == Self.lead.2 { used.insert(bytes[i + 3]) }
    }
    guard let last = (UInt8(0x90)...0x98).first(where: { !used.contains($0) }) else { return nil }
    self.last = last
  }

  /// `bytes` with the mark in place of backslashes.
  func marking(_ bytes: [UInt8]) -> [UInt8] {
    var marked: [UInt8] = []
    marked.reserveCapacity(bytes.count + 64)
    var i = 0
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "\\"), i + 1 < bytes.count else {
        marked.append(bytes[i])
        i += 1
        continue
      }
      let next = bytes[i + 1]
      if Self.isMarked(next) {
        marked.append(contentsOf: [Self.lead.0, Self.lead.1, Self.lead.2, last])
      } else {
        marked.append(bytes[i])
      }
      marked.append(next)
      i += 2
    }
    return marked
  }

  /// Whether the mark is at `offset`.
  func stands(at offset: Int, in text: UnsafeRawBufferPointer) -> Bool {
    offset + 3 < text.count && text[offset] == Self.lead.0 && text[offset + 1] == Self.lead.1
      && text[offset + 2] == Self.lead.2 && text[offset + 3] == last
  }

  /// `text` with every mark replaced.
  func replacing(in text: UnsafeRawBufferPointer, with replacement: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      if text[i] == Self.lead.0, stands(at: i, in: text) {
        plain.append(contentsOf: replacement)
        i += Self.length
      } else {
        plain.append(text[i])
        i += 1
      }
    }
    return plain
  }
}

/// The labels that a body seems to define, as in `[label]: destination`.
///
/// libcmark doesn't reveal which it found. This may include a few too many, so it is
/// only used to help find links.
struct DefinitionLabels {
  private var labels: Set<[UInt8]> = []
  /// The longest label that libcmark accepts, in bytes.
  private static let limit = 999

  init(in bytes: [UInt8]) {
    var open: Int?
    for i in bytes.indices {
      if bytes[i] == UInt8(ascii: "[") {
        open = i + 1
      } else if bytes[i] == UInt8(ascii: "]") {
        if let open, i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: ":"), i - open <= Self.limit {
          labels.insert(Self.normalized(bytes[open..<i]))
        }
        open = nil
      }
    }
  }

  init() {}

  /// Whether the link or image at a location would take its destination from a definition.
  func define(_ location: LinkLocation, in source: BodySource) -> Bool {
    guard let close = location.close else { return false }
    var start = location.offset + (location.kind == .image ? 2 : 1)
    if source.byte(close + 1) == UInt8(ascii: "["), source.byte(close + 2) != UInt8(ascii: "]") {
      start = close + 2
    }
    var end = start
    // A label can't contain brackets, which also keeps the search short.
    while source.byte(end) != UInt8(ascii: "]") {
      let byte = source.byte(end)
      guard byte != UInt8(ascii: "["), end < source.bytes.count, end - start <= Self.limit else {
        return false
      }
      end += 1
    }
    return labels.contains(Self.normalized(source.bytes[start..<end]))
  }

  /// The label with white space collapsed and ASCII letters in lower case.
  private static func normalized(_ label: ArraySlice<UInt8>) -> [UInt8] {
    var normal: [UInt8] = []
    for byte in label {
      if byte <= 0x20 || byte == UInt8(ascii: ">") && normal.last == 0x20 {
        if let last = normal.last, last != 0x20 { normal.append(0x20) }
      } else {
        normal.append(byte)
      }
    }
    if normal.last == 0x20 { normal.removeLast() }
    return Array(String(decoding: normal, as: UTF8.self).lowercased().utf8)
  }
}

/// The end tags of a body. A tag that is never closed is most likely not HTML, but a placeholder.
struct EndTags {
  /// Offsets of `</name` in ascending order, by the name in lower case.
  private var offsets: [String: [Int]] = [:]
  /// Offset of the last `-->`, or -1.
  private(set) var lastComment = -1
  /// The most bytes of a name that are kept.
  static let nameLength = 32

  init(in bytes: [UInt8]) {
    var i = 0
    while i + 2 < bytes.count {
      if bytes[i] == UInt8(ascii: "<"), bytes[i + 1] == UInt8(ascii: "/") {
        let name = HTMLTag.name(in: bytes, at: i + 2)
        if !name.isEmpty { offsets[name, default: []].append(i) }
        i += 2
      } else if bytes[i] == UInt8(ascii: "-"), bytes[i + 1] == UInt8(ascii: "-"),
        bytes[i + 2] == UInt8(ascii: ">")
      {
        lastComment = i
      }
      i += 1
    }
  }

  /// Offset of the last end tag with a name, or -1.
  func last(_ name: String) -> Int { offsets[name]?.last ?? -1 }

  /// Whether an end tag with a name is in a range of the source.
  func has(_ name: String, in range: Range<Int>) -> Bool {
    guard let offsets = offsets[name], let last = offsets.last, last >= range.lowerBound else { return false }
    var low = 0
    var high = offsets.count - 1
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return offsets[low] < range.upperBound
  }
}

import RapportBase

/// One reading of the lines of a submitted file.
struct SubmissionReading {
  private(set) var path = ""
  private(set) var sum = ""
  private(set) var bytes: [UInt8] = []
  /// Whether the file is larger than accepted; `bytes` is cut off then.
  private(set) var isTooLarge = false

  /// - Parameter isLenient: whether extra spaces after a sign, of any kind, are taken as added by a mail
  ///   program. The form itself writes exactly one there: it puts the count of the file's own spaces before
  ///   the sign.
  init(_ lines: some Sequence<ArraySlice<UInt8>>, isLenient: Bool) {
    var head: [UInt8] = []
    for line in lines where !line.isEmpty {
      if let row = Row(line, isLenient: isLenient), !bytes.isEmpty || row.sign == UInt8(ascii: "|") {
        row.add(to: &bytes)
      } else if bytes.isEmpty {
        head += line + [32]
      } else {
        // A line without a sign was folded by a mail program, at a space.
        bytes += [32] + line
      }
      if bytes.count > SubmittedFile.maxBytes || head.count > SubmittedFile.maxBytes {
        isTooLarge = true
        break
      }
    }
    let words = head.split(separator: 32)
    path = SubmissionReading.word(after: "path:", in: words)
    sum = SubmissionReading.word(after: "sum:", in: words)
    // Each row begins with its line end, even the first.
    bytes = bytes.isEmpty ? [] : Array(bytes.dropFirst()) + [10]
  }

  var matchesChecksum: Bool { !bytes.isEmpty && sum == Checksum.hex32(bytes) }

  /// The reading with plain spaces in place of the no-break spaces that mail programs insert.
  var withPlainSpaces: SubmissionReading {
    var copy = self
    copy.bytes = []
    var rest = bytes[...]
    while let next = rest.firstIndex(of: 0xC2) {
      copy.bytes += rest[..<next]
      let isSpace = next + 1 < rest.endIndex && rest[next + 1] == 0xA0
      copy.bytes.append(isSpace ? 32 : 0xC2)
      rest = rest[(next + (isSpace ? 2 : 1))...]
    }
    copy.bytes += rest
    return copy
  }

  private static func word(after name: String, in words: [ArraySlice<UInt8>]) -> String {
    guard let index = words.firstIndex(where: { $0.elementsEqual(name.utf8) }), index + 1 < words.count else {
      return ""
    }
    return String(decoding: words[index + 1], as: UTF8.self)
  }

  /// A line split into its sign and what follows.
  private struct Row {
    let sign: UInt8
    private let count: Int
    private let text: ArraySlice<UInt8>

    init?(_ line: ArraySlice<UInt8>, isLenient: Bool) {
      let digits = line.prefix { (48...57).contains($0) }
      let rest = line.dropFirst(digits.count)
      guard digits.count <= 3, let sign = rest.first, "|&+_".utf8.contains(sign) else { return nil }
      let behind = rest.dropFirst()
      guard behind.isEmpty || SubmissionLine.spaceAhead(behind) != nil else { return nil }
      self.sign = sign
      count = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      let space = SubmissionLine.spaceAhead(behind) ?? 0
      text = isLenient ? SubmissionLine.leftTrimmed(behind) : behind.dropFirst(space)
    }

    func add(to bytes: inout [UInt8]) {
      let spaces = repeatElement(UInt8(32), count: count)
      switch sign {
      case UInt8(ascii: "|"):
        bytes.append(10)
        bytes += spaces
        bytes += text
      case UInt8(ascii: "&"):
        bytes.append(32)
        bytes += text
      case UInt8(ascii: "_"): bytes += spaces
      default: bytes += text
      }
    }
  }
}

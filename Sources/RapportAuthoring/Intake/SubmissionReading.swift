import RapportBase

/// What the lines of a submitted file say, read in one way.
struct SubmissionReading {
  private(set) var path = ""
  private(set) var sum = ""
  private(set) var bytes: [UInt8] = []
  /// Whether there is more than may come in; `bytes` ends there.
  private(set) var isTooLarge = false

  /// - Parameter isLenient: whether spaces after a sign, of whatever width, are somebody else's. The form writes none
  ///   there but the one: those of the file are counted before the sign.
  init(_ lines: some Sequence<ArraySlice<UInt8>>, isLenient: Bool) {
    var head: [UInt8] = []
    for line in lines where !line.isEmpty {
      if let row = Row(line, isLenient: isLenient), !bytes.isEmpty || row.sign == UInt8(ascii: "|") {
        row.add(to: &bytes)
      } else if bytes.isEmpty {
        head += line + [32]
      } else {
        // A line without a sign was folded by somebody else, at a space.
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
    // Each row begins with its line end, the first one too.
    bytes = bytes.isEmpty ? [] : Array(bytes.dropFirst()) + [10]
  }

  var matchesChecksum: Bool { !bytes.isEmpty && sum == Checksum.hex32(bytes) }

  /// With spaces where mail programs put no-break ones.
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

  /// A line behind its sign.
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

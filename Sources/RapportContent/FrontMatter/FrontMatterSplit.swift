/// Splits a file into its front matter and its body.
enum FrontMatterSplit {
  /// The file does not begin with `---`.
  case missing
  /// The closing `---` is missing.
  case unclosed
  /// The front matter, the body, and the line in the file on which the body begins.
  case split(front: ArraySlice<UInt8>, body: ArraySlice<UInt8>, bodyLine: Int)

  init(_ bytes: [UInt8]) {
    let text = bytes[...].withoutByteOrderMark
    guard let (first, frontStart) = text.line(at: text.startIndex), first.isFence else {
      self = .missing
      return
    }
    var start = frontStart
    var number = 2
    while let (line, next) = text.line(at: start) {
      if line.isFence {
        self = .split(front: text[frontStart..<start], body: text[next...], bodyLine: number + 1)
        return
      }
      start = next
      number += 1
    }
    self = .unclosed
  }
}

extension ArraySlice<UInt8> {
  var withoutByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
  }

  /// A line without its line break, and the index at which the next one starts.
  fileprivate func line(at start: Int) -> (line: ArraySlice<UInt8>, next: Int)? {
    guard start < endIndex else { return nil }
    guard let newline = self[start...].firstIndex(of: 10) else { return (self[start...], endIndex) }
    return (self[start..<newline], newline + 1)
  }

  /// Whether the line is `---`, possibly with white space after it.
  fileprivate var isFence: Bool {
    count >= 3 && prefix(3).allSatisfy { $0 == UInt8(ascii: "-") }
      && dropFirst(3).allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 }
  }
}

import RapportDiagnostics

/// The lines of a text in which libyaml found an error, by their numbers in the file.
struct YAMLLines {
  let firstLine: Int
  private let lines: [ArraySlice<UInt8>]

  init(_ text: ArraySlice<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    lines = text.split(separator: 10, omittingEmptySubsequences: false)
      .map { $0.last == 13 ? $0.dropLast() : $0 }
  }

  /// A line without its line break; empty if there is no such line.
  subscript(number: Int) -> ArraySlice<UInt8> {
    lines.indices.contains(number - firstLine) ? lines[number - firstLine] : []
  }

  /// The part of a line before a position.
  func before(_ position: SourcePosition) -> ArraySlice<UInt8> {
    let line = self[position.line]
    var scalars = 0
    let end = line.firstIndex { byte in
      // Continuation bytes (10xxxxxx) belong to the scalar before them.
      if byte & 0xC0 != 0x80 { scalars += 1 }
      return scalars == position.column
    }
    return line[..<(end ?? line.endIndex)]
  }

  /// The part of a line from a position on.
  func after(_ position: SourcePosition) -> ArraySlice<UInt8> {
    self[position.line][before(position).endIndex...]
  }

  /// The number of the last line before this one that isn't blank.
  func filledLine(before number: Int) -> Int? {
    (firstLine..<max(firstLine, number)).last { !self[$0].isBlank }
  }
}

extension ArraySlice<UInt8> {
  var isBlank: Bool { allSatisfy { $0 == 32 || $0 == 9 } }

  /// How many spaces it begins with.
  var indent: Int { prefix { $0 == 32 }.count }

  /// Whether it ends with a closing quote or bracket.
  var endsClosed: Bool { last { $0 != 32 }.map { "\"']}".utf8.contains($0) } ?? false }

  /// The index of the colon that ends a key: one before white space or at the end.
  var keyColon: Int? {
    indices.first {
      self[$0] == UInt8(ascii: ":") && ($0 + 1 == endIndex || self[$0 + 1] == 32 || self[$0 + 1] == 9)
    }
  }

  /// Whether a list item begins here, after any spaces.
  var beginsItem: Bool {
    let text = drop { $0 == 32 }
    return text.first == UInt8(ascii: "-") && (text.count == 1 || text.dropFirst().first == 32)
  }
}

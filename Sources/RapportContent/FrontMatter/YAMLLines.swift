import RapportDiagnostics

/// The lines of a text in which libyaml found a fault, by their numbers in the file.
struct YAMLLines {
  let firstLine: Int
  private let lines: [ArraySlice<UInt8>]

  init(_ text: ArraySlice<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    lines = text.split(separator: 10, omittingEmptySubsequences: false)
      .map { $0.last == 13 ? $0.dropLast() : $0 }
  }

  /// A line without its end; empty if there is none of this number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    lines.indices.contains(number - firstLine) ? lines[number - firstLine] : []
  }

  /// What is before a position in its line.
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

  /// What begins at a position in its line.
  func after(_ position: SourcePosition) -> ArraySlice<UInt8> {
    self[position.line][before(position).endIndex...]
  }

  /// The number of the line before one, blank ones passed over.
  func filledLine(before number: Int) -> Int? {
    (firstLine..<max(firstLine, number)).last { !self[$0].isBlank }
  }
}

extension ArraySlice<UInt8> {
  var isBlank: Bool { allSatisfy { $0 == 32 || $0 == 9 } }

  /// How many spaces it begins with.
  var indent: Int { prefix { $0 == 32 }.count }

  /// Whether it ends with a quote or a bracket that closes something.
  var endsClosed: Bool { last { $0 != 32 }.map { "\"']}".utf8.contains($0) } ?? false }

  /// Where a colon ends a name: before a blank, or at the end.
  var keyColon: Int? {
    indices.first {
      self[$0] == UInt8(ascii: ":") && ($0 + 1 == endIndex || self[$0 + 1] == 32 || self[$0 + 1] == 9)
    }
  }

  /// Whether a list's item begins here, blanks passed over.
  var beginsItem: Bool {
    let text = drop { $0 == 32 }
    return text.first == UInt8(ascii: "-") && (text.count == 1 || text.dropFirst().first == 32)
  }
}

import RapportBase
import RapportDiagnostics

/// Reports help texts of fields and kinds left in a body as a heading or a line of their
/// own, which would be published.
@Sendable func checkLeftoverHints(_ context: CheckContext) -> [Diagnostic] {
  var hints: [String: Hints] = [:]
  for kind in context.hub.kinds { hints[kind.name] = Hints(kind) }
  return context.hub.entries.flatMap { entry -> [Diagnostic] in
    guard let hints = hints[entry.kind.name] else { return [] }
    return hints.found(in: entry.source, from: entry.bodyOffset).map { line, column, hint in
      entry.finding(
        .leftoverHint, at: SourcePosition(line: line, column: column),
        "“\(hint)” is one of Rapport's hints, not your own text",
        help: "Replace it with what it asks for, or delete the line.")
    }
  }
}

/// The help texts of one kind and its fields.
private struct Hints {
  private let texts: Set<[UInt8]>
  private let longest: Int

  init(_ kind: Kind) {
    texts = Set(([kind.help] + kind.ownFields.map(\.help)).filter(Field.isHint).map { Array($0.utf8) })
    longest = texts.map(\.count).max() ?? 0
  }

  /// Help texts that fill a whole line, apart from the marks of a heading or a list item.
  func found(in source: [UInt8], from start: Int) -> [(line: Int, column: Int, hint: String)] {
    var found: [(line: Int, column: Int, hint: String)] = []
    var (line, begin) = (0, start)
    while begin < source.count {
      let end = source[begin...].firstIndex(of: 10) ?? source.count
      line += 1
      if end - begin < longest + 16, let (column, hint) = hint(in: source[begin..<end]) {
        found.append((line, column, hint))
      }
      begin = end + 1
    }
    guard !found.isEmpty else { return [] }
    let above = source[..<start].count { $0 == 10 }
    return found.map { ($0.line + above, $0.column, $0.hint) }
  }

  private func hint(in line: ArraySlice<UInt8>) -> (column: Int, hint: String)? {
    let marks = line.prefix { " #>-*\t".utf8.contains($0) }.count
    var text = line.dropFirst(marks)
    while let last = text.last, last == 32 || last == 13 || last == UInt8(ascii: "#") { text.removeLast() }
    guard texts.contains(Array(text)) else { return nil }
    return (marks + 1, String(decoding: text, as: UTF8.self))
  }
}

extension MarkdownBody {
  /// Parses a body.
  ///
  /// - Parameters:
  ///   - source: valid UTF-8 without NUL, front matter cut off.
  ///   - file: the path that diagnostics name.
  ///   - firstLine: the number, in the whole file, of the source's first line.
  public static func parse(_ source: ArraySlice<UInt8>, file: String, firstLine: Int) -> MarkdownBody {
    if source.isEmpty { return MarkdownBody() }
    let source = BodySource(source, firstLine: firstLine)
    let tamed = NestingGuard.tamed(source)
    var text = tamed ?? source.bytes
    let mark = source.traits.contains(.escapes) ? EscapeMark(absentFrom: text) : nil
    if let mark { text = mark.marking(text) }
    let body: MarkdownBody? = CMarkNode.withDocument(text) { document in
      var tables = TableFinder.tables(in: document, of: source)
      guard !tables.tables.isEmpty else {
        return BodyWriter.write(document, tables, source, mark, file: file, wasTamed: tamed != nil)
      }
      let cells = tables.secondSource(source)
      return CMarkNode.withDocument(mark?.marking(cells) ?? cells) { pieces in
        tables.attach(pieces)
        return BodyWriter.write(document, tables, source, mark, file: file, wasTamed: tamed != nil)
      }
    }
    return body ?? MarkdownBody()
  }
}

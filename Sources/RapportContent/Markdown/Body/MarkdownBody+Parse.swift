import Synchronization

extension MarkdownBody {
  /// Bodies larger than this, in bytes, are parsed one at a time: in the worst case libcmark needs 250 bytes
  /// of memory per byte of source, and as many bodies may be parsed at once as there are cores.
  private static let maxSharedBytes = 64 << 10
  private static let large = Mutex(())

  /// Parses a body.
  ///
  /// - Parameters:
  ///   - source: valid UTF-8 without NUL, with the front matter removed.
  ///   - file: the path to use in diagnostics.
  ///   - firstLine: line in the file of the source's first line.
  ///   - shownTitle: the title that the page shows above the body. A first heading
  ///     with the same words is left out.
  public static func parse(
    _ source: ArraySlice<UInt8>, file: String, firstLine: Int, shownTitle: String? = nil
  ) -> MarkdownBody {
    if source.isEmpty { return MarkdownBody() }
    let body = BodySource(source, firstLine: firstLine)
    if source.count <= maxSharedBytes { return parse(body, file: file, shownTitle: shownTitle) }
    return large.withLock { _ in parse(body, file: file, shownTitle: shownTitle) }
  }

  private static func parse(_ original: BodySource, file: String, shownTitle: String?) -> MarkdownBody {
    let (source, dialect) = DialectTranslator.translate(original, file: file)
    let tamed = NestingGuard.tamed(source)
    var text = tamed?.text ?? source.bytes
    let mark = source.traits.contains(.escapes) ? EscapeMark(absentFrom: text) : nil
    if let mark { text = mark.marking(text) }
    let body: MarkdownBody? = CMarkNode.withDocument(text) { document in
      var tables = TableFinder.tables(in: document, of: source)
      guard !tables.tables.isEmpty else {
        return BodyWriter.write(
          document, tables, source, mark, dialect, file: file, shownTitle: shownTitle,
          tooDeepAt: tamed?.offset)
      }
      var cells = tables.secondSource(source)
      cells = NestingGuard.tamed(BodySource(cells[...], firstLine: 1))?.text ?? cells
      return CMarkNode.withDocument(mark?.marking(cells) ?? cells) { pieces in
        tables.attach(pieces)
        return BodyWriter.write(
          document, tables, source, mark, dialect, file: file, shownTitle: shownTitle,
          tooDeepAt: tamed?.offset)
      }
    }
    return body ?? MarkdownBody()
  }
}

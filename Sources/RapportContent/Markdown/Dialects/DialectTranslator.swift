import RapportDiagnostics

/// Rewrites what writers bring along from Word, Google Docs, Notion, Obsidian and GitHub into CommonMark, line for
/// line, so that every finding keeps its line.
///
/// Lines are looked at in one pass (`DialectTranslator+Lines`), then what stands within them
/// (`DialectTranslator+Inlines`), if the body has any of it. Both know code by its fences, indentation and backticks:
/// enough to keep away from it. What they take for text and libcmark for code is restored by `Dialect`.
struct DialectTranslator {
  let source: BodySource
  var edits: [TextEdit] = []
  var dialect = Dialect()
  var pasted = MarkupTally<PastedMarker.Finding>()
  var foreign = MarkupTally<ForeignMarkup>()
  var undefined = MarkupTally<[UInt8]>()
  /// Runs of lines without code, each with its first line's number.
  var chunks: [(range: Range<Int>, line: Int)] = []
  /// Labels of footnotes that have a definition.
  var labels: Set<[UInt8]> = []
  var lines = LineState()

  /// What one line leaves for the next.
  struct LineState {
    /// The code block that a line of backticks or tildes began.
    var fence: (byte: UInt8, length: Int, isQuoted: Bool)?
    var isInComment = false
    /// Whether a line began with a tag, and none was empty since: no marker of Markdown counts there.
    var isInHTML = false
    var isInList = false
    var isInIndentedCode = false
    var isAfterBlank = true
    var isQuoted = false
    /// Bullets of the list being pasted, outermost first: each kind of bullet is a level.
    var bullets: [UInt32] = []
    var didReadBullet = false
    /// What replaces bullets; another marker begins another list.
    var marker = UInt8(ascii: "-")
    var chunk: (start: Int, line: Int)?
  }

  /// A source in CommonMark, and what its writer has to know.
  static func translate(_ original: BodySource, file: String) -> (source: BodySource, dialect: Dialect) {
    var controls: [Diagnostic] = []
    var source = original
    if original.traits.contains(.controls) {
      let clean = ControlCharacters(cleaning: original.bytes)
      controls = clean.diagnostics(in: original, file: file)
      source = BodySource(clean.cleaned[...], firstLine: original.firstLine)
    }
    var translator = DialectTranslator(source: source)
    translator.readLines()
    for chunk in translator.chunks { translator.readInlines(chunk.range, line: chunk.line) }
    translator.dialect.diagnostics = controls + translator.diagnostics(file: file)
    let edits = translator.sortedEdits()
    if !edits.isEmpty {
      source = BodySource(
        TextEdit.apply(edits, to: source.bytes)[...], firstLine: source.firstLine,
        shifts: ColumnShifts(edits, of: source))
    }
    return (source, translator.dialect)
  }

  private init(source: BodySource) { self.source = source }

  /// By rising offset. Of two that overlap, as in a comment of several lines with bullets, the first stays.
  private func sortedEdits() -> [TextEdit] {
    var end = 0
    return edits.sorted { ($0.offset, $0.removed) < ($1.offset, $1.removed) }.filter { edit in
      guard edit.offset >= end else { return false }
      end = edit.offset + edit.removed
      return true
    }
  }

  /// Replaces a range of the source, which lies in one line.
  mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    edits.append(TextEdit(offset: range.lowerBound, removed: range.count, added: text))
  }

  private func diagnostics(file: String) -> [Diagnostic] {
    var cursor = PositionCursor()
    var found: [(offset: Int, diagnostic: (SourcePosition) -> Diagnostic)] = []
    for item in pasted.items {
      found.append(
        (
          item.offset,
          {
            Diagnostic(
              .pastedMarkup, in: file, at: $0, PastedMarker.message(item.kind, item.sample) + item.rest,
              help: PastedMarker.help(item.kind))
          }
        ))
    }
    for item in foreign.items {
      found.append(
        (
          item.offset,
          {
            Diagnostic(
              .foreignMarkup, in: file, at: $0, item.kind.message(item.sample) + item.rest,
              help: item.kind.help)
          }
        ))
    }
    for item in undefined.items {
      found.append(
        (
          item.offset,
          {
            Diagnostic(
              .undefinedFootnote, in: file, at: $0, "“\(item.sample)” has no footnote, so it's shown as text",
              help: "Write the footnote in a line of its own: \(item.sample): …")
          }
        ))
    }
    return found.sorted { $0.offset < $1.offset }.map {
      $0.diagnostic(cursor.position(of: $0.offset, in: source))
    }
  }
}

extension ControlCharacters {
  fileprivate func diagnostics(in source: BodySource, file: String) -> [Diagnostic] {
    var cursor = PositionCursor()
    return found.map { scalar, offset, count in
      let name = Self.name(scalar)
      let others = count == 1 ? "" : "; \(count - 1) more \(count == 2 ? "is" : "are") below"
      return Diagnostic(
        .controlCharacter, in: file, at: cursor.position(of: offset, in: source),
        "an invisible character is in the text, and is shown as a space: \(name)\(others)",
        help: "Delete it. Where a new line should begin, press Enter.")
    }
  }
}

import RapportDiagnostics

/// Rewrites what authors bring along from Word, Google Docs, Notion, Obsidian and GitHub to CommonMark. It
/// works line by line, so that every finding keeps its line.
///
/// One pass looks at lines (`DialectTranslator+Lines`). If the body needs it, a second one looks
/// inside them (`DialectTranslator+Inlines`). Both recognise code by its fences, indentation and
/// backticks, which is enough to leave it alone. If they take something for text that libcmark takes
/// for code, `Dialect` restores it.
struct DialectTranslator {
  let source: BodySource
  var edits: [TextEdit] = []
  var dialect = Dialect()
  var pasted = MarkupTally<PastedMarker.Finding>()
  var foreign = MarkupTally<ForeignMarkup>()
  var undefined = MarkupTally<[UInt8]>()
  /// Runs of lines without code, each with the number of its first line.
  var chunks: [(range: Range<Int>, line: Int)] = []
  /// Labels of footnotes that are defined.
  var labels: Set<[UInt8]> = []
  var lines = LineState()

  /// State carried from one line to the next.
  struct LineState {
    /// The fenced code block that is open.
    var fence: (byte: UInt8, length: Int, isQuoted: Bool)?
    var isInComment = false
    /// Whether a line began with a tag and no blank line has followed, so that
    /// Markdown's markers don't count.
    var isInHTML = false
    var isInList = false
    var isInIndentedCode = false
    var isAfterBlank = true
    var isQuoted = false
    /// The bullets of the pasted list, outermost first: each kind of bullet is a level.
    var bullets: [UInt32] = []
    var didReadBullet = false
    /// The marker that replaces bullets. Changing it begins a new list.
    var marker = UInt8(ascii: "-")
    var chunk: (start: Int, line: Int)?
  }

  /// The source as CommonMark, and what its author has to know.
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

  /// In ascending order of offsets. If two overlap, as with bullets in a comment of several
  /// lines, the first one is kept.
  private func sortedEdits() -> [TextEdit] {
    var end = 0
    return edits.sorted { ($0.offset, $0.removed) < ($1.offset, $1.removed) }.filter { edit in
      guard edit.offset >= end else { return false }
      end = edit.offset + edit.removed
      return true
    }
  }

  /// Replaces a range of the source that is within one line.
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
        "the text contains an invisible character, which is shown as a space: \(name)\(others)",
        help: "Delete it. Where a new line should begin, press Enter.")
    }
  }
}

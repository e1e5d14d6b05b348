import CCMark
import RapportDiagnostics

/// Writes a body's HTML while walking libcmark's tree.
///
/// The walk uses libcmark's iterator rather than recursion, so depth costs no stack. Nodes write something
/// when they open and when they close. Whatever must be known earlier (an id made from the words of a
/// heading, whether `~~` finds its partner) is inserted by edits after the walk.
struct BodyWriter {
  /// Blocks and inlines nested more deeply than this lose their tags but keep their text.
  static let depthLimit = 100

  let source: BodySource
  let file: String
  /// What replaces a backslash before `~` and `:`, if the body contains one.
  let mark: EscapeMark?
  let tables: TableSet
  /// Indices of tables in `tables`, by the node that libcmark took for a paragraph.
  let tablesByNode: [OpaquePointer: Int]
  let dialect: Dialect
  /// How many more empty cells may be added to short rows: a few hostile bytes must not turn into gigabytes.
  var padding = 100_000

  var html: [UInt8] = []
  var edits: [TextEdit] = []
  var body = MarkdownBody()
  var position = PositionCursor()
  var ids = HeadingIDs()

  var blockDepth = 0
  var saidTooDeep = false
  var footnotes = Footnotes()
  /// The callout whose title is on the first line of the next paragraph.
  var callout: Callout?
  /// The callout title being written.
  var calloutTitle: CalloutTitle?
  /// Whether the task at the start of an item's first paragraph is done; `nil` if there is no task.
  var task: Bool?
  /// Whether none of the text of the current block has been written yet.
  var isAtStart = true
  /// Whether `<p>` has been written but `</p>` hasn't.
  var paragraphIsOpen = false
  /// The id of a heading that would only repeat the title of the page.
  var titleID: String?
  /// The heading being written.
  var heading: OpenHeading?

  /// Offsets in `html` of the digits in heading tags: two per heading.
  var levelDigits: [Int] = []

  /// Where the current paragraph, heading or cell is in the source, and what has been found in it.
  var finder = LinkFinder(block: 0..<0)
  var inlineDepth = 0
  var linkDepth = 0
  /// The index in `references` of the link being written.
  var openReference: Int?
  var image: OpenImage?
  var strikes: [Strike] = []
  /// How many bytes of the next text aren't shown.
  var skippedText = 0

  /// The open elements, outermost first: those of HTML, and those from Markdown.
  var open: [OpenElement] = []
  /// The index in `open` of the first element that an end tag may close: after the last one from Markdown.
  var floor = 0
  /// How many of `open` are HTML block elements.
  var elementCount = 0
  /// How many of `open` are HTML links.
  var openLinks = 0
  /// How many inline HTML elements are written.
  var written = 0
  /// How many inline HTML elements are to be written before the next text.
  var unwritten = 0
  /// How many more inline elements may be reopened after a block: a few hostile bytes
  /// must not turn into gigabytes.
  var reopenings = 20_000
  /// How many `<pre>` elements are open.
  var preformatted = 0
  /// The element or comment being skipped.
  var hidden: HiddenHTML?
  var htmlOrigin = HTMLOrigin()
  /// Offset in the source of the end of the HTML block being written.
  var blockEnd = 0
  var htmlText = HTMLText()
  /// Found when the first tag is reached.
  var endTags: EndTags?
  var saidMarkdownInHTML = false
  /// Names of tags that have been reported.
  var namedTags: Set<String> = []
  var htmlFindings = 0
  /// The most findings about HTML per body.
  static let maxHTMLFindings = 100

  struct OpenHeading {
    /// Offset in `html` at which to insert the id.
    var idOffset: Int
    var level: Int
    var text: [UInt8] = []
    /// Offsets in `text` of `~~` and `==` that found their partner.
    var cuts: [Int] = []
    var position: SourcePosition
  }

  struct OpenImage {
    /// An image inside an image's text only contributes its own text.
    var depth = 1
    var alt: [UInt8] = []
    var offset: Int
    var position: SourcePosition
  }

  /// Writes the body of a document.
  static func write(
    _ document: CMarkNode, _ tables: TableSet, _ source: BodySource, _ mark: EscapeMark?, _ dialect: Dialect,
    file: String, shownTitle: String?, tooDeepAt: Int?
  ) -> MarkdownBody {
    var writer = BodyWriter(source: source, file: file, mark: mark, tables: tables, dialect: dialect)
    writer.titleID = shownTitle.map(HeadingIDs.slug)
    writer.body.diagnostics = dialect.diagnostics
    writer.footnotes.lines = dialect.definitions
    writer.html.reserveCapacity(source.bytes.count + source.bytes.count / 4 + 64)
    if let tooDeepAt { writer.sayTooDeep(at: tooDeepAt) }
    writer.walk(document)
    writer.closeAll()
    writer.writeFootnotes()
    return writer.finish()
  }

  private init(
    source: BodySource, file: String, mark: EscapeMark?, tables: TableSet, dialect: Dialect
  ) {
    self.source = source
    self.file = file
    self.mark = mark
    self.tables = tables
    self.dialect = dialect
    tablesByNode = Dictionary(
      tables.tables.enumerated().map { ($1.node.raw, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes everything below `root`.
  mutating func walk(_ root: CMarkNode) {
    guard let iterator = cmark_iter_new(root.raw) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let raw = cmark_iter_get_node(iterator) else { return }
      if raw == root.raw { continue }
      let node = CMarkNode(raw)
      if event == CMARK_EVENT_EXIT {
        exit(node)
      } else if !enter(node) {
        cmark_iter_reset(iterator, raw, CMARK_EVENT_EXIT)
      }
    }
  }

  private mutating func closeAll() {
    endInlines()
    closeElements(from: 0)
    endHidden(at: nil)
    endInlines()
  }

  private mutating func finish() -> MarkdownBody {
    setHeadingLevels()
    if !edits.isEmpty {
      edits.sort { $0.offset < $1.offset }
      TextEdit.shift(&body.slots, by: edits)
      html = TextEdit.apply(edits, to: html)
    }
    body.html = html
    return body
  }

  /// Sets the levels of headings so that the highest in the body becomes the second level of the page, and
  /// none is more than one below the heading before it (WCAG 2.2, technique G141).
  private mutating func setHeadingLevels() {
    guard let highest = body.headings.map(\.level).min() else { return }
    var last = 1
    for index in body.headings.indices {
      let level = min(body.headings[index].level - highest + 2, last + 1, 6)
      body.headings[index].level = level
      html[levelDigits[2 * index]] = UInt8(ascii: "0") + UInt8(level)
      html[levelDigits[2 * index + 1]] = UInt8(ascii: "0") + UInt8(level)
      last = level
    }
  }

  /// Adds a problem found at an offset of the source.
  mutating func say(_ code: DiagnosticCode, at offset: Int, _ message: String, help: String) {
    let position = position.position(of: offset, in: source)
    body.diagnostics.append(Diagnostic(code, in: file, at: position, message, help: help))
  }

  mutating func sayTooDeep(at offset: Int, isHTML: Bool = false) {
    if saidTooDeep { return }
    saidTooDeep = true
    say(
      .nestedTooDeep, at: offset,
      "\(isHTML ? "HTML" : "Markdown") is nested more than \(Self.depthLimit) levels deep",
      help: "Deeper levels are shown as plain text. "
        + (isHTML ? "Close tags, or use fewer." : "Use fewer `>` and list levels."))
  }

  /// The offset in the source at which a block begins.
  func start(of block: CMarkNode) -> Int {
    source.offset(line: block.startLine, column: block.startColumn)
  }
}

import CCMark
import RapportDiagnostics

/// Writes a body's HTML while it walks libcmark's tree.
///
/// The walk is libcmark's iterator, not recursion, so depth costs no stack. A node that opens and closes writes at both
/// events; what must be known before (an id that depends on a heading's words, whether `~~` finds its partner) is put
/// in by edits after the walk.
struct BodyWriter {
  /// Blocks and inlines deeper than this lose their tags and keep their text.
  static let depthLimit = 100

  let source: BodySource
  let file: String
  /// What stands for a backslash before `~` and `:`, if the body has one.
  let mark: EscapeMark?
  let tables: TableSet
  /// Places of tables in `tables`, by the node that libcmark took for a paragraph.
  let tablesByNode: [OpaquePointer: Int]
  let dialect: Dialect
  /// Empty cells that may still be added to short rows: a few hostile bytes must not become gigabytes.
  var padding = 100_000

  var html: [UInt8] = []
  var edits: [TextEdit] = []
  var body = MarkdownBody()
  var position = PositionCursor()
  var ids = HeadingIDs()

  var blockDepth = 0
  var saidTooDeep = false
  var footnotes = Footnotes()
  /// The callout whose title is the next paragraph's first line.
  var callout: Callout?
  /// The title being written.
  var calloutTitle: CalloutTitle?
  /// Whether the task that an item's first paragraph begins with is done; nil if there is none.
  var task: Bool?
  /// Whether nothing is written yet of the text that a block begins with.
  var isAtStart = true
  /// Whether `<p>` is written and `</p>` is not.
  var paragraphIsOpen = false
  /// The id of a heading that would only repeat the title of the page.
  var titleID: String?
  /// The heading being written.
  var heading: OpenHeading?

  /// Offsets in `html` of the digits of headings' tags: two for each heading.
  var levelDigits: [Int] = []

  /// Where the current paragraph, heading or cell stands, and what is found in it.
  var finder = LinkFinder(block: 0..<0)
  var inlineDepth = 0
  var linkDepth = 0
  /// Index in `references` of the link being written.
  var openReference: Int?
  var image: OpenImage?
  var strikes: [Strike] = []
  /// Bytes of the next text that are not to be shown.
  var skippedText = 0

  /// What is open, the outermost first: elements of HTML, and what Markdown opened.
  var open: [OpenElement] = []
  /// Where in `open` the elements begin that an end tag may close: after Markdown's last.
  var floor = 0
  /// Block elements of HTML among `open`.
  var elementCount = 0
  /// Links of HTML among `open`.
  var openLinks = 0
  /// Inline elements of HTML that are written, and those to be written before the next text.
  var written = 0
  var unwritten = 0
  /// Inline elements that may still be opened again after a block: a few hostile bytes must not become gigabytes.
  var reopenings = 20_000
  /// How many `<pre>` are open.
  var preformatted = 0
  /// What is being passed over.
  var hidden: HiddenHTML?
  var htmlOrigin = HTMLOrigin()
  /// Offset in the source of the end of the block of HTML being written.
  var blockEnd = 0
  var htmlText = HTMLText()
  /// Found when the first tag is met.
  var endTags: EndTags?
  var saidMarkdownInHTML = false
  /// Names of tags that were reported.
  var namedTags: Set<String> = []
  var htmlFindings = 0
  /// Of one body.
  static let maxHTMLFindings = 100

  struct OpenHeading {
    /// Offset in `html` where the id belongs.
    var idOffset: Int
    var level: Int
    var text: [UInt8] = []
    /// Offsets in `text` of `~~` and `==` that found their partner.
    var cuts: [Int] = []
    var position: SourcePosition
  }

  struct OpenImage {
    /// Images within an image's text only lend it their own.
    var depth = 1
    var alt: [UInt8] = []
    var offset: Int
    var position: SourcePosition
  }

  /// The body that a document makes.
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

  /// Writes all below `root`.
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

  /// Headings as a reader needs them: the body's highest becomes the page's second level, whatever it was written
  /// with, and none is more than one below the one before it (WCAG 2.2, technique G141).
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

  /// Adds a fault that was found at an offset of the source.
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

  /// The source offset at which a block begins.
  func start(of block: CMarkNode) -> Int {
    source.offset(line: block.startLine, column: block.startColumn)
  }
}

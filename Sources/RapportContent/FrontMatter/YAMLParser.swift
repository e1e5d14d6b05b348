import CYAML
import RapportDiagnostics

/// An event from libyaml: the next piece of a text.
struct YAMLEvent {
  enum Kind {
    /// A text, or nothing where a value should be.
    case scalar(String, isLeftOut: Bool)
    case list
    case map
    /// The end of the innermost open list or map.
    case end
    case alias
    case documentStart
    case documentEnd
    case streamStart
    case streamEnd
  }

  /// How a scalar is written.
  enum Style { case plain, quoted, literal, folded }

  var kind: Kind
  /// Where it begins in the file.
  var position: SourcePosition
  /// Where it ends in the file.
  var end: SourcePosition
  var style = Style.plain
  var hasAnchor = false
  /// Whether it has a tag for a type other than text.
  var hasTag = false
}

/// libyaml's parser for a text. It is freed at the end of this value's lifetime, however that comes.
struct YAMLParser: ~Copyable {
  private let text: UnsafeBufferPointer<UInt8>
  private let firstLine: Int
  /// Heap-allocated, because libyaml keeps pointers into the parser itself and its address must not change.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameters:
  ///   - text: non-empty UTF-8 that must not change during the parser's lifetime.
  ///   - firstLine: line in the file of the text's first line.
  /// - Throws: `YAMLFault` if there is no memory.
  init(_ text: UnsafeBufferPointer<UInt8>, firstLine: Int) throws(YAMLFault) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw YAMLFault(.outOfMemory, at: SourcePosition(line: firstLine, column: 1))
    }
    // Otherwise libyaml would guess the encoding, and take some texts for UTF-16.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    self.text = text
    self.firstLine = firstLine
    self.parser = parser
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event; after the last one, `streamEnd` every time.
  ///
  /// - Throws: `YAMLFault` with libyaml's error.
  mutating func next() throws(YAMLFault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      throw YAMLFault(parser.pointee, in: text, firstLine: firstLine)
    }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event, firstLine: firstLine)
  }
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t, firstLine: Int) {
    let position = SourcePosition(event.start_mark, firstLine: firstLine)
    let end = SourcePosition(event.end_mark, firstLine: firstLine)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isLeftOut = scalar.length == 0 && scalar.style == YAML_PLAIN_SCALAR_STYLE
      self.init(
        kind: .scalar(String(decoding: bytes, as: UTF8.self), isLeftOut: isLeftOut), position: position,
        end: end, style: Style(scalar.style), hasAnchor: scalar.anchor != nil,
        hasTag: !Self.isText(tag: scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      self.init(
        kind: .list, position: position, end: end, hasAnchor: list.anchor != nil, hasTag: list.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      self.init(
        kind: .map, position: position, end: end, hasAnchor: map.anchor != nil, hasTag: map.tag != nil)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self.init(kind: .end, position: position, end: end)
    case YAML_ALIAS_EVENT: self.init(kind: .alias, position: position, end: end)
    case YAML_DOCUMENT_START_EVENT: self.init(kind: .documentStart, position: position, end: end)
    case YAML_DOCUMENT_END_EVENT: self.init(kind: .documentEnd, position: position, end: end)
    case YAML_STREAM_START_EVENT: self.init(kind: .streamStart, position: position, end: end)
    default: self.init(kind: .streamEnd, position: position, end: end)
    }
  }

  /// All values are text here, so `!!str` changes nothing.
  private static func isText(tag: UnsafeMutablePointer<UInt8>?) -> Bool {
    guard let tag else { return true }
    return String(cString: tag) == YAML_STR_TAG
  }
}

extension YAMLEvent.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}

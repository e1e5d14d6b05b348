import CYAML
import RapportDiagnostics

/// What keeps a text from being a map of fields, before it is put into words.
struct YAMLFault: Error {
  enum Kind {
    /// libyaml's own complaint: what is wrong, what it was reading, and where that began.
    case syntax(problem: String, context: String, SourcePosition)
    case controlCharacter
    /// An invisible character that libyaml takes for a line end, and its name.
    case lineSeparator(String)
    case alias
    case anchor
    case tag
    case tooDeep
    case tooMany
    case duplicateKey(String)
    /// A list or a group where a field's name belongs.
    case keyWithoutName
    case secondDocument
    /// The text is no map. What it is, as a person would call it.
    case noFields(String)
    case outOfMemory
  }

  var kind: Kind
  /// Position in the file.
  var position: SourcePosition

  init(_ kind: Kind, at position: SourcePosition) {
    (self.kind, self.position) = (kind, position)
  }

  /// What stopped a parser.
  init(_ parser: yaml_parser_t, in text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    switch parser.error {
    case YAML_MEMORY_ERROR:
      self.init(.outOfMemory, at: SourcePosition(parser.mark, firstLine: firstLine))
    case YAML_READER_ERROR:
      // libyaml knows only the byte here.
      var position = Array(text)[...].position(of: parser.problem_offset)
      position.line += firstLine - 1
      self.init(.controlCharacter, at: position)
    default:
      let kind = Kind.syntax(
        problem: parser.problem.map { String(cString: $0) } ?? "",
        context: parser.context.map { String(cString: $0) } ?? "",
        SourcePosition(parser.context_mark, firstLine: firstLine))
      self.init(kind, at: SourcePosition(parser.problem_mark, firstLine: firstLine))
    }
  }

  /// The first character that libyaml takes for a line end and editors don't: lines would be counted wrong.
  init?(lineSeparatorIn text: ArraySlice<UInt8>, firstLine: Int) {
    for (index, byte) in zip(text.indices, text) where byte == 13 || byte == 0xC2 || byte == 0xE2 {
      let name: String? =
        switch (byte, text[(index + 1)...].prefix(2)) {
        case (13, let next) where next.first != 10: "a carriage return"
        case (0xC2, let next) where next.first == 0x85: "the character U+0085"
        case (0xE2, [0x80, 0xA8]): "the character U+2028"
        case (0xE2, [0x80, 0xA9]): "the character U+2029"
        default: nil
        }
      guard let name else { continue }
      var position = text.position(of: index)
      position.line += firstLine - 1
      self.init(.lineSeparator(name), at: position)
      return
    }
    return nil
  }
}

extension SourcePosition {
  /// libyaml counts from 0, and columns in Unicode scalars as we do.
  init(_ mark: yaml_mark_t, firstLine: Int) {
    self.init(line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
  }
}

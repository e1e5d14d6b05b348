import CYAML
import RapportDiagnostics

/// Why a text isn't a map of fields, before it is put into words.
struct YAMLFault: Error {
  enum Kind {
    /// libyaml's own error: the problem, what it was reading, and where that began.
    case syntax(problem: String, context: String, SourcePosition)
    case controlCharacter
    /// An invisible character that libyaml treats as a line break, with its name.
    case lineSeparator(String)
    case alias
    case anchor
    case tag
    case tooDeep
    case tooMany
    case duplicateKey(String)
    /// A list or a map in place of a field's name.
    case keyWithoutName
    case secondDocument
    /// The text isn't a map but what this says, in everyday words.
    case noFields(String)
    case outOfMemory
  }

  var kind: Kind
  /// Position in the file.
  var position: SourcePosition

  init(_ kind: Kind, at position: SourcePosition) {
    (self.kind, self.position) = (kind, position)
  }

  /// The error that stopped a parser.
  init(_ parser: yaml_parser_t, in text: UnsafeBufferPointer<UInt8>, firstLine: Int) {
    switch parser.error {
    case YAML_MEMORY_ERROR:
      self.init(.outOfMemory, at: SourcePosition(parser.mark, firstLine: firstLine))
    case YAML_READER_ERROR:
      // For this error, libyaml reports only the byte offset.
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

  /// The first character that libyaml treats as a line break and editors don't. Line
  /// numbers after it would be wrong.
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
  /// libyaml counts lines from 0, and columns in Unicode scalars as we do.
  init(_ mark: yaml_mark_t, firstLine: Int) {
    self.init(line: Int(mark.line) + firstLine, column: Int(mark.column) + 1)
  }
}

import RapportDiagnostics
import Yams

/// Reads a YAML map into nodes with positions in the whole file.
struct YAMLReader {
  let file: String
  /// Line in the file of the text's first line.
  let firstLine: Int

  /// The fields of a map, or the one fault that kept the text from being read.
  func read(_ bytes: ArraySlice<UInt8>) -> Result<[YAMLNode.Pair], Fault> {
    let check = YAMLGuard(bytes: bytes, file: file, firstLine: firstLine)
    if let fault = check.fault() { return .failure(Fault(diagnostic: fault)) }
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      // Naming the encoding spares Yams a look at the whole environment for each file.
      let parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return .success([]) }
      let marks = bytes.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "!") }
      // Nodes hold their anchors weakly: only the parser keeps them to be seen.
      let node = try withExtendedLifetime(parser) { try converted(root, marks) }
      switch node.content {
      case .map(let pairs): return .success(pairs)
      case .scalar(let text) where text.isEmpty: return .success([])
      default: return .failure(notFields(node))
      }
    } catch let fault as Fault {
      return .failure(fault)
    } catch let error as YamlError {
      return .failure(YAMLFault(error, bytes: bytes, file: file, firstLine: firstLine).fault)
    } catch {
      return .failure(
        Fault(diagnostic: Diagnostic(.yamlSyntax, in: file, at: start, "\(error)", help: "")))
    }
  }

  /// Why a text is not a map of fields.
  struct Fault: Error {
    var diagnostic: Diagnostic
  }

  private var start: SourcePosition { SourcePosition(line: firstLine, column: 1) }

  private func notFields(_ node: YAMLNode) -> Fault {
    Fault(
      diagnostic: Diagnostic(
        .yamlSyntax, in: file, at: node.position,
        "expected lines of the form “key: value”, found \(node.describedKind)",
        help: "Begin each line with a field's name, a colon and a space."))
  }

  /// - Parameter marks: whether the text holds an anchor's or a tag's character at all: asking each node costs more.
  private func converted(_ node: Node, _ marks: Bool, or fallback: SourcePosition? = nil) throws -> YAMLNode {
    let position = position(node.mark) ?? fallback ?? start
    switch node {
    case .scalar(let scalar):
      if marks { try refuse(anchor: scalar.anchor != nil, tag: scalar.tag, at: position) }
      // The mark of a value that was left out is where the parser noticed: the key's place says more.
      let isLeftOut = scalar.string.isEmpty && scalar.style == .plain
      return YAMLNode(.scalar(scalar.string), at: isLeftOut ? fallback ?? position : position)
    case .sequence(let sequence):
      if marks { try refuse(anchor: sequence.anchor != nil, tag: sequence.tag, at: position) }
      return YAMLNode(.list(try sequence.map { try converted($0, marks) }), at: position)
    case .mapping(let mapping):
      if marks { try refuse(anchor: mapping.anchor != nil, tag: mapping.tag, at: position) }
      return YAMLNode(.map(try mapping.map { try pair($0.key, $0.value, marks) }), at: position)
    case .alias:
      throw feature("an alias", at: position)
    }
  }

  private func pair(_ key: Node, _ value: Node, _ marks: Bool) throws -> YAMLNode.Pair {
    let place = position(key.mark) ?? start
    guard case .scalar(let scalar) = key else {
      throw Fault(
        diagnostic: Diagnostic(
          .yamlSyntax, in: file, at: place, "a list or a group stands where a field's name belongs",
          help: "Write “key: value”. Text that begins with [ or { belongs in quotes."))
    }
    if marks { try refuse(anchor: scalar.anchor != nil, tag: scalar.tag, at: place) }
    return YAMLNode.Pair(key: scalar.string, position: place, value: try converted(value, marks, or: place))
  }

  private func refuse(anchor: Bool, tag: Tag, at position: SourcePosition) throws {
    if anchor { throw feature("“&”, which names a value for later", at: position) }
    if !tag.description.isEmpty, tag.description != Tag.Name.str.rawValue {
      throw feature("“!”, which sets a type", at: position)
    }
  }

  private func feature(_ what: String, at position: SourcePosition) -> Fault {
    Fault(
      diagnostic: Diagnostic(
        .yamlFeature, in: file, at: position, "\(what), isn't used here",
        help: "Write the value out. If the text should begin with this character, put it in quotes."))
  }

  private func position(_ mark: Mark?) -> SourcePosition? {
    mark.map { SourcePosition(line: $0.line + firstLine - 1, column: $0.column) }
  }
}

import RapportDiagnostics

/// Reads a YAML map into nodes, event by event and without recursion.
///
/// Hostile text is rejected before it costs much: if it is too deep, has too many values, or contains an
/// anchor, since aliases of aliases grow exponentially.
struct YAMLReader: ~Copyable {
  /// The deepest nesting, more than any content needs. The top-level map doesn't count.
  static let maxDepth = 64
  /// The most values, more than any content needs. Lists and maps count too.
  static let maxValues = 200_000

  private var parser: YAMLParser
  private var remarks: YAMLRemarks
  /// The open lists and maps, from the outside in.
  private var open: [YAMLCollection] = []
  private var values = 0

  /// The fields of a text that is a single map or empty, and what was lost between
  /// the source and their values.
  ///
  /// - Parameters:
  ///   - text: UTF-8 without a byte order mark.
  ///   - firstLine: line in the file of the text's first line.
  /// - Throws: `YAMLFault`.
  static func fields(of text: ArraySlice<UInt8>, firstLine: Int) throws(YAMLFault) -> (
    pairs: [YAMLNode.Pair], remarks: YAMLRemark.ByValue
  ) {
    if let fault = YAMLFault(lineSeparatorIn: text, firstLine: firstLine) { throw fault }
    guard !text.isEmpty else { return ([], [:]) }
    return try text.withUnsafeBufferPointer { buffer throws(YAMLFault) in
      let remarks = YAMLRemarks(text, firstLine: firstLine)
      var reader = YAMLReader(try YAMLParser(buffer, firstLine: firstLine), remarks)
      return (try reader.fields(), reader.remarks.found)
    }
  }

  private init(_ parser: consuming YAMLParser, _ remarks: YAMLRemarks) {
    self.parser = parser
    self.remarks = remarks
  }

  private mutating func fields() throws(YAMLFault) -> [YAMLNode.Pair] {
    var root: YAMLNode?
    reading: while true {
      let event = try parser.next()
      switch event.kind {
      case .documentStart where root != nil: throw YAMLFault(.secondDocument, at: event.position)
      case .documentStart, .documentEnd, .streamStart: continue
      case .streamEnd: break reading
      default: root = try take(event) ?? root
      }
    }
    guard let root, root.text != "" else { return [] }
    guard case .map(let pairs) = root.content else {
      throw YAMLFault(.noFields(root.describedKind), at: root.position)
    }
    return pairs
  }

  /// Handles the event of a value, or of its end.
  ///
  /// - Returns: the value, once it is complete and nothing encloses it.
  private mutating func take(_ event: YAMLEvent) throws(YAMLFault) -> YAMLNode? {
    if event.hasAnchor { throw YAMLFault(.anchor, at: event.position) }
    if event.hasTag { throw YAMLFault(.tag, at: event.position) }
    switch event.kind {
    case .scalar(let text, let isLeftOut):
      try count(event)
      if open.last?.awaitsKey == true {
        let isNew = open[open.count - 1].begin(key: text, at: event.position)
        if !isNew { throw YAMLFault(.duplicateKey(text), at: event.position) }
        return nil
      }
      // For an omitted value, libyaml reports where it noticed; the position of the key is more useful.
      let key = isLeftOut ? open.last?.key : nil
      let position = key?.position ?? event.position
      remarks.look(at: event, isLeftOut: isLeftOut, value: position)
      return add(YAMLNode(.scalar(text), at: position))
    case .list, .map:
      try count(event)
      if open.last?.awaitsKey == true { throw YAMLFault(.keyWithoutName, at: event.position) }
      if open.count > Self.maxDepth { throw YAMLFault(.tooDeep, at: event.position) }
      open.append(YAMLCollection(event))
      return nil
    case .end: return add(open.removeLast().node)
    default: throw YAMLFault(.alias, at: event.position)
    }
  }

  private mutating func count(_ event: YAMLEvent) throws(YAMLFault) {
    values += 1
    if values > Self.maxValues { throw YAMLFault(.tooMany, at: event.position) }
  }

  /// Adds a node to the enclosing list or map.
  ///
  /// - Returns: the node, if nothing encloses it.
  private mutating func add(_ node: YAMLNode) -> YAMLNode? {
    if open.isEmpty { return node }
    open[open.count - 1].add(node)
    return nil
  }
}

/// Receives what `XMLScanner` finds.
protocol XMLConsumer {
  /// A start tag. The name comes without its prefix; attributes come as written.
  ///
  /// - Parameter isEmpty: whether it is also the end tag: `<w:tab/>`.
  mutating func begin(_ name: ArraySlice<UInt8>, _ attributes: ArraySlice<UInt8>, isEmpty: Bool)
  mutating func end(_ name: ArraySlice<UInt8>)
  /// Text between tags, with references resolved.
  mutating func take(_ text: ArraySlice<UInt8>)
  /// Whether the scan can stop.
  var isDone: Bool { get }
}

/// Splits XML into tags and text, in one pass, without a tree or a stack, so deep nesting costs nothing.
///
/// Office documents may not have a DTD (ECMA-376 part 2 §9.1.4), so the only references are XML's own five
/// entities and numbers, and nothing expands. Whether tags match isn't checked: only the text matters, and
/// the program that wrote the file has made sure that they do.
struct XMLScanner {
  private let bytes: [UInt8]
  private var position = 0

  /// - Parameter bytes: UTF-8, or UTF-16 with a byte order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = XMLScanner.utf8(bytes)
  }

  /// - Throws: `.damaged` if the text ends within a tag, or has a DTD.
  mutating func scan(_ consumer: inout some XMLConsumer) throws(UnreadReason) {
    while position < bytes.count, !consumer.isDone {
      if bytes[position] != UInt8(ascii: "<") {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        XMLReference.resolve(bytes[position..<end]) { consumer.take($0) }
        position = end
      } else if skips("<!--") {
        _ = try upTo("-->")
      } else if skips("<![CDATA[") {
        consumer.take(try upTo("]]>"))
      } else if skips("<?") {
        _ = try upTo("?>")
      } else if skips("<!") {
        throw .damaged
      } else {
        try tag(&consumer)
      }
    }
  }

  private mutating func tag(_ consumer: inout some XMLConsumer) throws(UnreadReason) {
    let isEnd = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    guard let close = tagEnd(from: start) else { throw .damaged }
    position = close + 1
    let isEmpty = !isEnd && close > start && bytes[close - 1] == UInt8(ascii: "/")
    let inner = bytes[start..<(isEmpty ? close - 1 : close)]
    let nameEnd = inner.firstIndex { $0 <= 32 } ?? inner.endIndex
    let prefixEnd = inner[..<nameEnd].firstIndex(of: UInt8(ascii: ":"))
    let name = inner[(prefixEnd.map { $0 + 1 } ?? start)..<nameEnd]
    if isEnd {
      consumer.end(name)
    } else {
      consumer.begin(name, inner[nameEnd...], isEmpty: isEmpty)
    }
  }

  /// The index of the first `>` that isn't in an attribute's value.
  private func tagEnd(from start: Int) -> Int? {
    var quote: UInt8 = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return nil
  }

  private mutating func skips(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard bytes.count - position >= count,
      (0..<count).allSatisfy({ bytes[position + $0] == mark.utf8Start[$0] })
    else { return false }
    position += count
    return true
  }

  /// Returns what comes before a mark, and continues after the mark.
  private mutating func upTo(_ mark: StaticString) throws(UnreadReason) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count {
      let end = position
      if bytes[end] == mark.utf8Start[0], skips(mark) { return bytes[start..<end] }
      position += 1
    }
    throw .damaged
  }

  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    let units = (1..<bytes.count / 2).map { index in
      let (first, second) = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

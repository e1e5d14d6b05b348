import RapportBase

/// A part of the index: a call in a classic script, which also loads from disk. It passes a text and its
/// checksum to the engine. A part that was damaged in transit doesn't match its checksum.
struct IndexPart: Sendable {
  /// Unique in the index: `t17`.
  let name: String
  /// The call, as a line of a script.
  let script: [UInt8]

  /// - Parameters:
  ///   - name: letters and digits.
  ///   - json: a JSON value. The engine gets it as a string.
  init(_ name: String, json: [UInt8]) {
    self.init(name, quote: "'", json)
  }

  /// - Parameter dense: printable text without quotes, backslashes and line ends.
  init(_ name: String, dense: [UInt8]) {
    self.init(name, quote: "\"", dense)
  }

  private init(_ name: String, quote: Unicode.Scalar, _ text: [UInt8]) {
    self.name = name
    var script: [UInt8] = []
    script.reserveCapacity(name.utf8.count + text.count + text.count / 32 + 60)
    script += "Rapport.registerPart(\"\(name)\",\(quote)".utf8
    // Whatever needs no backslash is copied in one piece.
    var start = 0
    for index in text.indices
    where text[index] == UInt8(ascii: "\\") || text[index] == UInt8(ascii: quote) {
      script += text[start..<index]
      script.append(UInt8(ascii: "\\"))
      start = index
    }
    script += text[start...]
    script += "\(quote),\"\(Checksum.hex32(text))\");\n".utf8
    self.script = script
  }
}

import RapportBase

/// A part of the index: a call that passes a text and its checksum to the engine, in a classic script, so that
/// it also loads from disk. A part that was damaged on its way doesn't match its checksum.
struct IndexPart: Sendable {
  /// Unique in the index: `t17`.
  let name: String
  /// The call, as a line of a script.
  let script: [UInt8]

  /// - Parameters:
  ///   - name: letters and digits.
  ///   - json: a value, in pieces. The engine gets it as a text.
  init(_ name: String, json pieces: [UInt8]...) {
    let json = pieces.count == 1 ? pieces[0] : Array(pieces.joined())
    var literal: [UInt8] = []
    literal.reserveCapacity(json.count + json.count / 32)
    for byte in json {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") { literal.append(UInt8(ascii: "\\")) }
      literal.append(byte)
    }
    self.init(name, literal: literal, quote: "'", of: json)
  }

  /// - Parameter dense: printable text without quotes, backslashes and line ends.
  init(_ name: String, dense: [UInt8]) {
    self.init(name, literal: dense, quote: "\"", of: dense)
  }

  private init(_ name: String, literal: [UInt8], quote: String, of text: [UInt8]) {
    self.name = name
    var script: [UInt8] = []
    script.reserveCapacity(name.utf8.count + literal.count + 50)
    script += "Rapport.registerPart(\"\(name)\",\(quote)".utf8
    script += literal
    script += "\(quote),\"\(Checksum.hex32(text))\");\n".utf8
    self.script = script
  }
}

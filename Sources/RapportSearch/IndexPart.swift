/// One file of the index: a classic script that hands one value to the engine, so that it loads from disk as well.
struct IndexPart: Sendable {
  /// Unique in the index: `t17`.
  var name: String
  /// A value in JavaScript.
  var value: [UInt8]

  /// The file's bytes.
  var script: [UInt8] {
    Array("Rapport.take(\"\(name)\",".utf8) + value + Array(");\n".utf8)
  }

  init(_ name: String, json: [UInt8]) {
    self.name = name
    value = json
  }

  /// - Parameter dense: printable text without quotes, backslashes and line ends.
  init(_ name: String, dense: [UInt8]) {
    self.name = name
    value = [0x22] + dense + [0x22]
  }
}

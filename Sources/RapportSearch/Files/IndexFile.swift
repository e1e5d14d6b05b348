/// One file of the index: a classic script that passes one value to the engine, so it also loads from disk.
struct IndexFile: Sendable {
  /// Unique in the index: `t17`.
  let name: String
  /// The file's bytes.
  let script: [UInt8]

  /// - Parameters:
  ///   - name: letters and digits.
  ///   - json: a value, written in pieces, so that large ones are copied once.
  init(_ name: String, json pieces: [UInt8]...) {
    self.name = name
    var script: [UInt8] = []
    script.reserveCapacity(pieces.reduce(name.utf8.count + 30) { $0 + $1.count })
    script += "Rapport.registerPart(\"".utf8
    script += name.utf8
    script += "\",".utf8
    for piece in pieces { script += piece }
    script += ");\n".utf8
    self.script = script
  }

  /// - Parameter dense: printable text without quotes, backslashes and line ends.
  init(_ name: String, dense: [UInt8]) {
    self.init(name, json: [0x22], dense, [0x22])
  }
}

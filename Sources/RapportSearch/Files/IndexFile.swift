/// A file of the index, with one part or with several that are needed together.
struct IndexFile: Sendable {
  /// The file's name without its extension: `t17`.
  let name: String
  let parts: [IndexPart]

  init(_ part: IndexPart) {
    (name, parts) = (part.name, [part])
  }

  init(_ name: String, _ parts: [IndexPart]) {
    (self.name, self.parts) = (name, parts)
  }

  /// The file's bytes.
  var script: [UInt8] { parts.count == 1 ? parts[0].script : Array(parts.map(\.script).joined()) }
}

import CRapport

/// A file from which new hubs are made, as it is in `starter/` in the repository.
struct StarterFile: Sendable {
  /// The first folder in `starter/`: `both`, `example`, `github`.
  let layer: String
  /// Path below that folder, with names that begin with a dot.
  let path: String
  let text: String

  /// The files in the binary, in byte order of their paths.
  static var builtIn: [StarterFile] {
    (0..<rapport_starter_count()).map { index in
      let file = rapport_starter_file(index)
      let names = String(cString: file.name).split(separator: "/").map { name in
        name.hasPrefix("dot-") ? "." + name.dropFirst(4) : String(name)
      }
      return StarterFile(
        layer: names.first ?? "", path: names.dropFirst().joined(separator: "/"),
        text: String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.length), as: UTF8.self))
    }
  }
}

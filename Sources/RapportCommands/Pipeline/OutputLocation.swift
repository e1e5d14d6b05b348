import RapportBase

/// The output folder, in relation to the folders that it is built from.
struct OutputLocation {
  private let given: String
  private let real: [String]

  init(_ output: String) {
    given = output
    real = OutputLocation.parts(output)
  }

  /// Why the site can't go there: the output is replaced as a whole, so it must not contain its sources, and
  /// a site inside the content would be read as content by the next build.
  func fault(content: String, templates: String) -> String? {
    for (name, folder) in [("content", content), ("templates", templates)] {
      let source = OutputLocation.parts(folder)
      if source.count > real.count, source.starts(with: real) {
        return
          "the output folder `\(given)` contains the \(name) folder `\(folder)`, which would be lost with the old site. "
          + "Choose another --output."
      }
    }
    let source = OutputLocation.parts(content)
    guard real.count > source.count, real.starts(with: source) else { return nil }
    return
      "the output folder `\(given)` is inside the content folder `\(content)`, and the next build would read "
      + "the site as content. Choose another --output."
  }

  /// The path's parts without links, as far as it exists.
  private static func parts(_ path: String) -> [String] {
    var missing: [String] = []
    var existing = path
    while true {
      if let real = realpath(existing.isEmpty ? "." : existing, nil) {
        defer { free(real) }
        var parts = String(cString: real).split(separator: "/").map(String.init)
        for part in missing.reversed() where part != "." {
          if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts
      }
      while existing.utf8.count > 1, existing.hasSuffix("/") { existing.removeLast() }
      guard let slash = existing.lastIndex(of: "/") else {
        missing.append(existing)
        existing = ""
        continue
      }
      missing.append(String(existing[existing.index(after: slash)...]))
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
  }
}

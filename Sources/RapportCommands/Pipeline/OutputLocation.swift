import RapportBase

/// Where the site goes, seen beside what it is made from.
struct OutputLocation {
  private let given: String
  private let real: [String]

  init(_ output: String) {
    given = output
    real = OutputLocation.parts(output)
  }

  /// Why the site can't go there: the output is replaced as a whole, so it may hold nothing that it is made from, and
  /// a site inside the content would be read as content by the next build.
  func fault(content: String, templates: String) -> String? {
    for (name, folder) in [("content", content), ("templates", templates)] {
      let source = OutputLocation.parts(folder)
      if source.count > real.count, source.starts(with: real) {
        return
          "the output folder `\(given)` holds the \(name) folder `\(folder)`, which would be lost with the old site. "
          + "Choose another --output."
      }
    }
    let source = OutputLocation.parts(content)
    guard real.count > source.count, real.starts(with: source) else { return nil }
    return
      "the output folder `\(given)` lies inside the content folder `\(content)`, and the next build would read "
      + "the site as content. Choose another --output."
  }

  /// The path's parts without links, as far as it exists.
  private static func parts(_ path: String) -> [String] {
    var missing: [String] = []
    var place = path
    while true {
      if let real = realpath(place.isEmpty ? "." : place, nil) {
        defer { free(real) }
        var parts = String(cString: real).split(separator: "/").map(String.init)
        for part in missing.reversed() where part != "." {
          if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts
      }
      while place.utf8.count > 1, place.hasSuffix("/") { place.removeLast() }
      guard let slash = place.lastIndex(of: "/") else {
        missing.append(place)
        place = ""
        continue
      }
      missing.append(String(place[place.index(after: slash)...]))
      place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
  }
}

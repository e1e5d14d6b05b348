import RapportBase
import RapportHub

/// Adds lines to the text of a `hub.yml`. All other lines stay as they are, comments included.
struct HubFileEdit {
  private var lines: [String]
  private let lineEnd: String

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    lineEnd = bytes.contains(13) ? "\r\n" : "\n"
    lines = text.parts(at: "\n", keepsEmpty: true).map { $0.utf8.last == 13 ? String($0.dropLast()) : $0 }
    if lines.last == "" { lines.removeLast() }
  }

  var bytes: [UInt8] { Array((lines.joined(separator: lineEnd) + lineEnd).utf8) }

  /// Adds a setting with one value, after the name of the hub.
  mutating func set(_ key: String, _ value: String) {
    let name = lines.firstIndex { $0.begins(with: "name:") }
    insert("\(key): \(value)", at: name.map { end(ofBlock: $0) } ?? lines.count)
  }

  /// Adds a named group to a setting that has one group for each name: `types`, `people`.
  mutating func add(_ name: String, _ fields: [(key: String, value: String)], to key: String) {
    var start = lines.firstIndex { $0.begins(with: key + ":") }
    if start == nil {
      start = lines.count
      lines.append(key + ":")
    }
    guard let start else { return }
    let end = end(ofBlock: start)
    let first = lines[(start + 1)..<end].first { !$0.trimmedStart.isEmpty && !$0.trimmedStart.hasPrefix("#") }
    let indent = first.map { line in String(line.prefix { $0 == " " }) } ?? "  "
    var added = ["\(indent)\(EntryWriter.scalar(name, inFlow: false)):"]
    added += fields.map { "\(indent)  \($0.key): \(EntryWriter.scalar($0.value, inFlow: false))" }
    for (offset, line) in added.enumerated() { insert(line, at: end + offset) }
  }

  private mutating func insert(_ line: String, at index: Int) {
    lines.insert(line, at: min(index, lines.count))
  }

  /// The index after the last line of a top-level key's block: the key's line and the indented lines below
  /// it.
  private func end(ofBlock start: Int) -> Int {
    var end = start + 1
    for index in (start + 1)..<max(start + 1, lines.count) {
      let line = lines[index]
      guard line.hasPrefix(" ") || line.hasPrefix("\t") || line.hasPrefix("-") || line.trimmedStart.isEmpty
      else {
        break
      }
      if !line.trimmedStart.isEmpty { end = index + 1 }
    }
    return end
  }
}

extension String {
  fileprivate var trimmedStart: Substring { drop { $0 == " " || $0 == "\t" } }
}

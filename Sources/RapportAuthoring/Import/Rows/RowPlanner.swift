import RapportBase
import RapportContent
import RapportHub

/// Gives each row a unique slug, and finds the rows that need no file.
struct RowPlanner {
  private let kind: Kind
  private let hub: Hub
  private let source: String
  /// The rows so far by slug: the line, and the fields as a file would have them.
  private var taken: [String: (line: Int, fields: [UInt8])] = [:]

  /// - Parameter source: the name of the file that rows come from.
  init(_ kind: Kind, _ hub: Hub, source: String) {
    (self.kind, self.hub, self.source) = (kind, hub, source)
  }

  mutating func plan(_ reading: RowReader.Reading, line: Int) -> RowOutcome {
    if let fault = reading.fault { return .refused(fault) }
    let fields = EntryWriter.write(reading.members, of: kind, body: reading.body)
    let base = reading.slug ?? Slug.make(from: reading.title)
    var slug = base
    var number = 1
    while let other = taken[slug] {
      if other.fields == fields { return .repeats(line: other.line) }
      number += 1
      slug = "\(base)-\(number)"
    }
    taken[slug] = (line, fields)
    let path = "\(kind.folder)/\(slug).md"
    if let entry = hub.entry(EntryKey(kind.name, slug)) { return compared(reading, entry) }
    let bytes = EntryWriter.write(
      reading.members, of: kind, comments: comments(reading, line), body: reading.body)
    guard bytes.count <= largestSourceFile else { return .refused("its text is longer than a file may be") }
    let other = number > 1 ? taken[base]?.line : nil
    return .new(
      RowOutcome.NewFile(
        path: path, bytes: bytes,
        remark: other.map { "named \(slug), since line \($0) has the same title, but different text" }))
  }

  private func compared(_ reading: RowReader.Reading, _ entry: Entry) -> RowOutcome {
    let differing = kind.fields.map(\.key).filter { key in
      if key == "status" || key == "audience" { return !isSame(key, reading, entry) }
      let own = entry.members.filter { $0.key == key }
      let read = reading.members.filter { $0.key == key }
      return EntryWriter.write(own, of: kind) != EntryWriter.write(read, of: kind)
    }
    return differing.isEmpty ? .alreadyThere(entry.path) : .taken(entry.path, differing: differing)
  }

  /// Whether a row and an entry have the same value of a field. If one doesn't state its status or audience,
  /// the default counts.
  private func isSame(_ key: String, _ reading: RowReader.Reading, _ entry: Entry) -> Bool {
    func text(_ key: String) -> String? { reading.members.first { $0.key == key }?.value.text }
    if key == "status" { return text("status") ?? "approved" == entry.status.rawValue }
    let usual =
      text("type").flatMap { hub.settings.vocabulary("type")[$0]?.audience } ?? kind.audience.rawValue
    return text("audience") ?? usual == entry.audience.rawValue
  }

  /// Comments for the file with what a row says beyond its fields, so that whoever completes the file sees
  /// it.
  private func comments(_ reading: RowReader.Reading, _ line: Int) -> [String] {
    let lost = reading.lost.filter { $0.lost.reason != .unknown("people") }
    guard !lost.isEmpty else { return [] }
    return ["Not imported from \(CellText.line(source)), line \(line):"]
      + lost.map { "\($0.key): \(CellText.line($0.lost.text).prefix(200))" }
  }
}

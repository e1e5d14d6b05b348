import RapportBase
import RapportContent
import RapportHub

/// The lines of one submitted file, without quote marks.
struct SubmissionBlock {
  let lines: [[UInt8]]

  func file(_ kinds: [Kind]) throws(IntakeFault) -> SubmittedFile {
    // Web mail leaves HTML behind; the file's checksum shows which reading is the right one.
    let plain = Reading(lines)
    let shown = HTMLMailText.without(Array(lines.joined(separator: [10])))
    let tries = [plain, Reading(shown.split(separator: 10).map { SubmissionLine.bare($0) })].flatMap {
      [$0, $0.withPlainBlanks]
    }
    let exact = tries.first { !$0.bytes.isEmpty && $0.sum == Checksum.hex32($0.bytes) }
    let best = exact ?? tries.first { !$0.bytes.isEmpty } ?? plain
    try SubmissionBlock.check(best, kinds)
    return SubmittedFile(path: best.path, bytes: best.bytes, matchesChecksum: exact != nil)
  }

  /// The file, with its lines read in one of the ways.
  private struct Reading {
    private(set) var path = ""
    private(set) var sum = ""
    private(set) var bytes: [UInt8] = []

    init(_ lines: [[UInt8]]) {
      var isHead = true
      var head: [[UInt8]] = []
      var rows: [[UInt8]] = []
      for line in lines where !line.isEmpty {
        if let row = Row(line), !rows.isEmpty || row.marker == UInt8(ascii: "|") {
          isHead = false
          row.add(to: &rows)
        } else if isHead {
          head.append(line)
        } else {
          // A line without a marker was folded by another program, at a space.
          rows[rows.count - 1] += [32] + line
        }
      }
      let words = head.joined(separator: [32]).split(separator: 32).map {
        String(decoding: $0, as: UTF8.self)
      }
      path = Reading.word(after: "path:", in: words)
      sum = Reading.word(after: "sum:", in: words)
      bytes = rows.isEmpty ? [] : Array(rows.joined(separator: [10])) + [10]
    }

    var withPlainBlanks: Reading {
      var copy = self
      copy.bytes = Array(String(decoding: bytes, as: UTF8.self).replacing("\u{A0}", with: " ").utf8)
      return copy
    }

    private static func word(after name: String, in words: [String]) -> String {
      guard let index = words.firstIndex(of: name), index + 1 < words.count else { return "" }
      return words[index + 1]
    }
  }

  /// A line after its marker.
  private struct Row {
    let marker: UInt8
    private let count: Int
    private let text: ArraySlice<UInt8>

    init?(_ line: [UInt8]) {
      let digits = line.prefix { (48...57).contains($0) }
      guard digits.count <= 3, digits.count < line.count else { return nil }
      let marker = line[digits.count]
      guard "|&+_".utf8.contains(marker) else { return nil }
      let rest = line[(digits.count + 1)...]
      guard rest.isEmpty || rest.first == 32 else { return nil }
      self.marker = marker
      count = Int(String(decoding: digits, as: UTF8.self)) ?? 0
      text = rest.dropFirst()
    }

    func add(to rows: inout [[UInt8]]) {
      let blanks = [UInt8](repeating: 32, count: count)
      switch marker {
      case UInt8(ascii: "|"): rows.append(blanks + text)
      case UInt8(ascii: "&"): rows[rows.count - 1] += [32] + text
      case UInt8(ascii: "_"): rows[rows.count - 1] += blanks
      default: rows[rows.count - 1] += text
      }
    }
  }

  private static func check(_ reading: Reading, _ kinds: [Kind]) throws(IntakeFault) {
    guard !reading.path.isEmpty else {
      throw IntakeFault(
        message: "a file in it doesn't say where it belongs", help: "Its first line must be  path: …")
    }
    let shown = reading.path.prefix(100)
    let parts = reading.path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = kinds.first(where: { $0.folder == parts[0] }) else {
      throw IntakeFault(
        message: "“\(shown)” isn't a path of an entry",
        help: "It must be one of \(kinds.map(\.folder).joined(separator: ", ")), a slash, and a name.")
    }
    guard parts[1].hasSuffix(".md"), Slug.isValid(String(parts[1].dropLast(3))) else {
      throw IntakeFault(
        message: "“\(shown)” isn't a name for \(kind.name.withArticle)",
        help: "Names are lower-case letters, digits and hyphens, and end in .md")
    }
    guard reading.bytes.count <= SubmittedFile.largest else {
      throw IntakeFault(
        message: "\(shown) is larger than \(SubmittedFile.largest >> 10) KB",
        help: "Shorten it, or attach it to an asset.")
    }
    guard reading.bytes.starts(with: "---\n".utf8) else {
      throw IntakeFault(
        message: "\(shown) doesn't begin with a line of ---", help: "Copy the whole text from the form again."
      )
    }
    guard String(validating: reading.bytes, as: UTF8.self) != nil, !reading.bytes.contains(0) else {
      throw IntakeFault(
        message: "\(shown) contains bytes that aren't text",
        help: "Save the mail as UTF-8, or ask for the file itself.")
    }
  }
}

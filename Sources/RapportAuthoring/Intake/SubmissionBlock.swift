import RapportBase
import RapportContent
import RapportHub

/// The lines of one submitted file, without quote marks and surrounding spaces.
struct SubmissionBlock {
  let lines: [ArraySlice<UInt8>]

  func file(_ kinds: [Kind]) throws(IntakeFault) -> SubmittedFile {
    // The file's own checksum shows which reading is right, so several are tried until one matches.
    var best: SubmissionReading?
    for lines in spellings() {
      for isLenient in [false, true] {
        let reading = SubmissionReading(lines, isLenient: isLenient)
        for each in [reading, reading.withPlainSpaces] {
          if each.matchesChecksum {
            try SubmissionBlock.check(each, kinds)
            return SubmittedFile(path: each.path, bytes: each.bytes, matchesChecksum: true)
          }
          if SubmissionBlock.isBetter(each, than: best) { best = each }
        }
      }
    }
    let reading = best ?? SubmissionReading(lines, isLenient: false)
    try SubmissionBlock.check(reading, kinds)
    return SubmittedFile(path: reading.path, bytes: reading.bytes, matchesChecksum: false)
  }

  /// Several readings of the lines: as they are; without the markup that web mail leaves; and, if they aren't
  /// UTF-8, in the character sets that they may be in.
  private func spellings() -> [[ArraySlice<UInt8>]] {
    var found = [lines, shown(lines)]
    let text = Array(lines.joined(separator: [10]))
    guard text.count <= 2 * SubmittedFile.maxBytes, String(validating: text, as: UTF8.self) == nil else {
      return found
    }
    for charset in Charset.all {
      found.append(charset.decoded(text).split(separator: 10).map { SubmissionLine.bare($0) })
    }
    return found
  }

  private func shown(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    HTMLMailText.without(Array(lines.joined(separator: [10]))).split(separator: 10).map {
      SubmissionLine.bare($0)
    }
  }

  /// If no checksum matches, a reading that begins like a file is better than one that doesn't, and then text
  /// is better than other bytes.
  private static func isBetter(_ reading: SubmissionReading, than best: SubmissionReading?) -> Bool {
    func rank(_ reading: SubmissionReading) -> Int {
      let isText = String(validating: reading.bytes, as: UTF8.self) != nil
      return (reading.bytes.starts(with: "---\n".utf8) ? 2 : 0) + (isText ? 1 : 0)
    }
    guard let best, !best.bytes.isEmpty else { return !reading.bytes.isEmpty || best == nil }
    return !reading.bytes.isEmpty && rank(reading) > rank(best)
  }

  private static func check(_ reading: SubmissionReading, _ kinds: [Kind]) throws(IntakeFault) {
    let shown = String(decoding: reading.path.utf8.prefix(100), as: UTF8.self)
    guard !reading.path.isEmpty else {
      throw IntakeFault(
        message: "a file in it doesn't say where it belongs", help: "Its first line must be  path: …")
    }
    let parts = reading.path.parts(at: "/", keepsEmpty: true)
    guard parts.count == 2, let kind = kinds.first(where: { $0.folder.isSame(as: parts[0]) }) else {
      throw IntakeFault(
        message: "“\(shown)” isn't the path of an entry",
        help:
          "Write a folder, a slash and a name. Folders are \(kinds.map(\.folder).joined(separator: ", ")).")
    }
    guard parts[1].ends(with: ".md"), Slug.isValid(String(decoding: parts[1].utf8.dropLast(3), as: UTF8.self))
    else {
      throw IntakeFault(
        message: "“\(shown)” isn't a name for \(kind.name.withArticle)",
        help: "Names are lower-case letters, digits and hyphens, and end in .md")
    }
    try checkBytes(reading, shown)
  }

  private static func checkBytes(_ reading: SubmissionReading, _ shown: String) throws(IntakeFault) {
    guard !reading.isTooLarge, reading.bytes.count <= SubmittedFile.maxBytes else {
      throw IntakeFault(
        message: "\(shown) is larger than \(SubmittedFile.maxBytes >> 10) KB",
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

import RapportBase
import RapportDiagnostics

/// Finds the lines that Git leaves in a file when it can't merge two versions.
///
/// Format: git-merge, "How conflicts are presented". A lone `=======` also underlines a heading in Markdown,
/// and `>>>>>>>` is also a quotation seven levels deep, so neither is enough by itself.
struct ConflictMarkers {
  private let bytes: [UInt8]
  private static let length = 7

  /// Offsets of the lines that begin a conflict, or that remain of one.
  static func offsets(in bytes: [UInt8]) -> [Int] {
    let scan = ConflictMarkers(bytes: bytes)
    let ends = scan.lines(of: UInt8(ascii: ">")).filter { scan.isLabelled($0) || scan.isBare($0) }
    let begins = scan.lines(of: UInt8(ascii: "<"))
      .filter { scan.isLabelled($0) || scan.isBare($0) && !ends.isEmpty }
    guard begins.isEmpty, !ends.isEmpty else { return begins }
    // An end without a beginning counts if it comes after a separator or can't be a quotation.
    let middle = scan.lines(of: UInt8(ascii: "=")).first { scan.isBare($0) }
    return ends.filter { end in
      scan.isAlone(end) && (middle.map { $0 < end } ?? false || scan.hasLabelOfGit(end))
    }
  }

  /// Offsets of lines that begin with exactly seven of the given byte.
  private func lines(of byte: UInt8) -> [Int] {
    var found: [Int] = []
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var offset = 0
      while let hit = memchr(base + offset, Int32(byte), buffer.count - offset) {
        let start = UnsafeRawPointer(hit) - base
        var end = start
        while end < buffer.count, buffer[end] == byte { end += 1 }
        let beginsLine = start == 0 || buffer[start - 1] == 10 || buffer[start - 1] == 13
        if end - start == Self.length, beginsLine { found.append(start) }
        offset = end
      }
    }
    return found
  }

  /// Whether a space and a word follow: `<<<<<<< HEAD`.
  private func isLabelled(_ line: Int) -> Bool {
    let label = line + Self.length
    return label + 1 < bytes.count && bytes[label] == 32 && bytes[label + 1] > 32
  }

  /// Whether the line is just the seven characters.
  private func isBare(_ line: Int) -> Bool {
    let end = line + Self.length
    return end >= bytes.count || bytes[end] == 10 || bytes[end] == 13
  }

  /// Whether neither of the neighbouring lines is a quotation.
  private func isAlone(_ line: Int) -> Bool {
    let quote = UInt8(ascii: ">")
    let end = bytes[line...].firstIndex(of: 10) ?? bytes.count
    if end + 1 < bytes.count, bytes[end + 1] == quote { return false }
    let above = bytes[..<max(line - 1, 0)].lastIndex(of: 10).map { $0 + 1 } ?? 0
    return above >= line || bytes[above] != quote
  }

  /// Whether a single word follows, or a commit with its subject: `>>>>>>> branch`,
  /// `>>>>>>> 1a2b3c4 (Subject)`.
  private func hasLabelOfGit(_ line: Int) -> Bool {
    let end = bytes[line...].firstIndex(of: 10) ?? bytes.count
    let words = bytes[min(line + Self.length, end)..<end].split { $0 <= 32 }
    return words.count == 1 || words.count > 1 && words[1].first == UInt8(ascii: "(")
  }
}

extension Diagnostic {
  /// Findings for the unresolved conflicts in a file: the first twenty, which are
  /// enough to see what happened.
  static func conflicts(in file: SourceFile) -> [Diagnostic] {
    ConflictMarkers.offsets(in: file.bytes).prefix(20).map { offset in
      Diagnostic(
        .conflictMarkers, in: file.path, at: file.bytes[...].position(of: offset),
        "an unresolved merge: the file contains two versions of the text",
        help: "Keep one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.")
    }
  }
}

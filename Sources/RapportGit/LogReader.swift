import RapportBase
import RapportContent

/// Parses `git log -z --name-status`, whatever characters names and paths contain.
///
/// The output consists of fields that end in NUL: four per commit, as in `format`, then for each file a
/// status and one path, or two paths for a rename. Empty fields separate commits. The first status of a
/// commit follows a line break.
struct LogReader {
  /// Committer's time, author's name and email address according to the mailmap, decorations.
  static let format = "@%ct%x00%aN%x00%aE%x00%D"
  /// The longest field, in bytes.
  private static let maxFieldLength = 1 << 16
  /// The most changes that are kept; older ones are dropped.
  private static let maxChanges = 1_000_000

  private enum Expectation { case any, name, email, decorations, path, target }

  private(set) var history = ContentHistory()
  private var field: [UInt8] = []
  private var expected = Expectation.any
  private var status: UInt8 = 0
  /// Whether the file was renamed without changing a byte, so that nobody changed its contents.
  private var isSameContent = false
  private var path = ""
  private var commit = (seconds: 0, author: 0, name: "", isBoundary: false)
  private var authors: [ContentHistory.Author: Int] = [:]
  private var trail = RenameTrail()
  private var count = 0

  /// Parses the next piece of output. The last commit ends with the output, so nothing needs finishing.
  mutating func take(_ piece: UnsafeRawBufferPointer) throws {
    var rest = piece[...]
    while let end = rest.firstIndex(of: 0) {
      field.append(contentsOf: rest[rest.startIndex..<end])
      try read()
      field.removeAll(keepingCapacity: true)
      rest = rest[(end + 1)...]
    }
    field.append(contentsOf: rest)
    guard field.count <= LogReader.maxFieldLength else { throw GitError.tooLarge }
  }

  private mutating func read() throws {
    switch expected {
    case .any: begin()
    case .name:
      commit.name = text
      expected = .email
    case .email:
      commit.author = index(of: ContentHistory.Author(name: commit.name, email: text))
      expected = .decorations
    case .decorations:
      // At the boundary of a shallow clone, every file looks new.
      commit.isBoundary = text.split(separator: ",").contains { $0.drop { $0 == " " } == "grafted" }
      if commit.isBoundary { history.isCut = true }
      expected = .any
    case .path where status == UInt8(ascii: "R") || status == UInt8(ascii: "C"):
      path = text
      expected = .target
    case .path:
      note(text, from: nil)
      expected = .any
    case .target:
      note(text, from: status == UInt8(ascii: "R") ? path : nil)
      expected = .any
    }
  }

  /// Starts a commit or a status; does nothing between commits.
  private mutating func begin() {
    if field.first == 10 { field.removeFirst() }
    guard let first = field.first else { return }
    if first == UInt8(ascii: "@") {
      trail.endCommit()
      commit.seconds = Int(String(decoding: field.dropFirst(), as: UTF8.self)) ?? 0
      expected = .name
    } else {
      status = first
      isSameContent = field.elementsEqual("R100".utf8)
      expected = .path
    }
  }

  private mutating func note(_ path: String, from old: String?) {
    let name = trail.name(of: path)
    if let old { trail.add(old, becomes: name) }
    guard !commit.isBoundary, !isSameContent, path.ends(with: ".md") else { return }
    guard count < LogReader.maxChanges else {
      history.isCut = true
      return
    }
    count += 1
    let kind: ContentHistory.Change.Kind =
      switch status {
      case UInt8(ascii: "A"), UInt8(ascii: "C"): .added
      case UInt8(ascii: "D"): .removed
      default: .changed
      }
    history.changes[name, default: []].append(
      ContentHistory.Change(kind, seconds: commit.seconds, author: commit.author))
  }

  private mutating func index(of author: ContentHistory.Author) -> Int {
    if let known = authors[author] { return known }
    authors[author] = history.authors.count
    history.authors.append(author)
    return history.authors.count - 1
  }

  private var text: String { String(decoding: field, as: UTF8.self) }
}

import RapportBase

/// Parses `git log -z --raw` to find the contents of each file at a moment.
///
/// The output consists of fields that end in NUL: `@` and the committer's time for each commit, then for each
/// file a line with modes, blob names and a status letter, followed by the path.
struct VersionReader {
  /// The longest field, in bytes.
  private static let maxFieldLength = 1 << 16

  /// Git's name for the contents, by path from the root; a file that didn't exist at its moment is absent.
  private(set) var blobs: [ByteText: String] = [:]
  /// Unix time in seconds, by path.
  private let moments: [ByteText: Int]
  private var known: Set<ByteText> = []
  private var field: [UInt8] = []
  private var seconds = 0
  private var hash: String?

  init(_ moments: [ByteText: Int]) { self.moments = moments }

  mutating func take(_ piece: UnsafeRawBufferPointer) throws {
    var rest = piece[...]
    while let end = rest.firstIndex(of: 0) {
      field.append(contentsOf: rest[rest.startIndex..<end])
      read()
      field.removeAll(keepingCapacity: true)
      rest = rest[(end + 1)...]
    }
    field.append(contentsOf: rest)
    guard field.count <= VersionReader.maxFieldLength else { throw GitError.tooLarge }
  }

  private mutating func read() {
    if let hash {
      note(hash, ByteText(String(decoding: field, as: UTF8.self)))
      self.hash = nil
      return
    }
    if field.first == 10 { field.removeFirst() }
    switch field.first {
    case UInt8(ascii: "@"): seconds = Int(String(decoding: field.dropFirst(), as: UTF8.self)) ?? 0
    case UInt8(ascii: ":"):
      let parts = field.split(separator: 32)
      hash = parts.count == 5 ? String(decoding: parts[3], as: UTF8.self) : ""
    default: break
    }
  }

  /// Records the newest commit that isn't after the file's moment.
  private mutating func note(_ hash: String, _ path: ByteText) {
    guard let moment = moments[path], seconds <= moment, known.insert(path).inserted else { return }
    if hash.utf8.contains(where: { $0 != UInt8(ascii: "0") }) { blobs[path] = hash }
  }
}

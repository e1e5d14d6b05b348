/// Parses `git cat-file --batch`: `hash SP type SP size LF`, the bytes, `LF`, for each requested object.
struct BatchReader {
  /// The most bytes that are read from a repository.
  private static let maxBytes = 512 << 20

  private(set) var contents: [String: [UInt8]] = [:]
  private var head: [UInt8] = []
  private var hash = ""
  private var bytes: [UInt8] = []
  /// How many bytes of the object are still to come, including the final line break; `nil`
  /// while a header is being read.
  private var missing: Int?
  private var held = 0

  mutating func take(_ piece: UnsafeRawBufferPointer) throws {
    var rest = piece[...]
    while !rest.isEmpty {
      if let missing {
        let part = rest.prefix(missing)
        bytes.append(contentsOf: part)
        rest = rest.dropFirst(part.count)
        self.missing = missing - part.count
        if missing == part.count { end() }
      } else if let line = rest.firstIndex(of: 10) {
        head.append(contentsOf: rest[rest.startIndex..<line])
        rest = rest[(line + 1)...]
        try begin()
      } else {
        head.append(contentsOf: rest)
        return
      }
    }
  }

  private mutating func begin() throws {
    let facts = head.split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
    guard facts.count == 3, let size = Int(facts[2]) else {
      throw GitError.failed("an object is missing: \(String(decoding: head.prefix(100), as: UTF8.self))")
    }
    held += size
    guard held <= BatchReader.maxBytes else { throw GitError.tooLarge }
    hash = facts[0]
    bytes = []
    bytes.reserveCapacity(size + 1)
    missing = size + 1
    head.removeAll(keepingCapacity: true)
  }

  private mutating func end() {
    bytes.removeLast()
    contents[hash] = bytes
    bytes = []
    missing = nil
  }
}

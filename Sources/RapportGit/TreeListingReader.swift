import RapportContent

/// Parses `git ls-tree -r -z --long`: `mode SP type SP hash SP size TAB path NUL` for each file.
struct TreeListingReader {
  /// The longest record, in bytes.
  private static let maxRecordLength = 1 << 16
  /// The most files that are listed.
  private static let maxFiles = 1_000_000

  /// The common start of all listed paths.
  private let prefix: [UInt8]
  private var found = TreeListing()
  private var record: [UInt8] = []
  private var count = 0

  /// - Parameter path: the folder to list, below the root of the repository.
  init(below path: String) {
    prefix = path.isEmpty ? [] : Array((path + "/").utf8)
  }

  var listing: TreeListing {
    var sorted = found
    sorted.sort()
    return sorted
  }

  mutating func take(_ piece: UnsafeRawBufferPointer) throws {
    var rest = piece[...]
    while let end = rest.firstIndex(of: 0) {
      record.append(contentsOf: rest[rest.startIndex..<end])
      read()
      record.removeAll(keepingCapacity: true)
      rest = rest[(end + 1)...]
      count += 1
    }
    record.append(contentsOf: rest)
    guard record.count <= TreeListingReader.maxRecordLength, count <= TreeListingReader.maxFiles else {
      throw GitError.tooLarge
    }
  }

  private mutating func read() {
    guard let tab = record.firstIndex(of: 9) else { return }
    let facts = record[..<tab].split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
    guard facts.count == 4 else { return }
    let path = record[(tab + 1)...]
    guard path.starts(with: prefix), path.count > prefix.count else { return }
    found.add(mode: facts[0], hash: facts[2], size: facts[3], path: path.dropFirst(prefix.count))
  }
}

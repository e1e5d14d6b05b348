import RapportBase
public import RapportContent
import SystemPackage

extension GitTree {
  /// Files that differ between this commit and another one: changed, added or removed.
  /// In byte order of their paths.
  public func differences(to other: GitTree) -> [FileDifference] {
    compared(to: other.list()) { path in blobs[ByteText(path)] == other.blobs[ByteText(path)] }
  }

  /// The same for a folder on disk. Files are read unless their sizes already differ.
  ///
  /// - Parameter jobs: how many files are read at the same time.
  /// - Throws: `FileError`.
  public func differences(to folder: FolderTree, jobs: Int) async throws -> [FileDifference] {
    let items = try folder.list()
    let known = Dictionary(
      list().map { (ByteText($0.path), $0.size) }, uniquingKeysWith: { first, _ in first })
    let checked = items.filter { $0.kind == .file && blobs[ByteText($0.path)] != nil }
    let same = try await inParallel(checked, jobs: jobs) { item in
      let path = ByteText(item.path)
      let file = try folder.open(item.path)
      do {
        return try file.closeAfter {
          try BlobName.matches(file, name: blobs[path] ?? "", size: known[path] ?? 0)
        }
      } catch let error as Errno {
        throw FileError(path: folder.root + "/" + item.path, action: "read", code: error.rawValue)
      }
    }
    let equal = Set(zip(checked, same).filter(\.1).map { ByteText($0.0.path) })
    return compared(to: items) { equal.contains(ByteText($0)) }
  }

  private func compared(
    to others: [TreeItem], isSame: (String) -> Bool
  ) -> [FileDifference] {
    let own = list()
    let known = Dictionary(own.map { (ByteText($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    let theirs = Set(others.map { ByteText($0.path) })
    var found = own.filter { !theirs.contains(ByteText($0.path)) }.map {
      FileDifference(path: $0.path, before: $0.size, after: nil)
    }
    for item in others {
      let before = known[ByteText(item.path)]
      if before?.kind == item.kind, item.kind != .file || isSame(item.path) { continue }
      found.append(FileDifference(path: item.path, before: before?.size, after: item.size))
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

public import RapportBase

extension GitRepository {
  /// The contents that files had at given moments, by path. Runs two processes, however many files there are.
  ///
  /// Files that had another name then aren't found, and neither are those missing from a shallow clone.
  ///
  /// - Parameter moments: Unix times in seconds, by path below the folder.
  /// - Throws: `GitError`.
  public func texts(at moments: [ByteText: Int]) async throws -> [ByteText: [UInt8]] {
    guard !moments.isEmpty else { return [:] }
    let git = try git
    let prefix = git.location.path.isEmpty ? "" : git.location.path + "/"
    var reader = VersionReader(
      Dictionary(firstOf: moments.map { (ByteText(prefix + $0.key.text), $0.value) }))
    let paths = moments.keys.map { prefix + $0.text }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    try await git.stream(
      [
        "log", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "-O/dev/null",
        "--ignore-submodules=all", "--topo-order", "--no-color", "--format=tformat:@%ct", "HEAD", "--",
      ] + paths
    ) { piece in try reader.take(piece) }
    let contents = try await contents(of: Set(reader.blobs.values))
    return Dictionary(
      firstOf: reader.blobs.compactMap { path, hash in
        contents[hash].map { (ByteText(String(path.text.dropFirst(prefix.count))), $0) }
      })
  }
}

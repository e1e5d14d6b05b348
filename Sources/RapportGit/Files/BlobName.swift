import RapportBase
import SystemPackage

/// Git's name for the contents of a file: the digest of `blob`, a space, the size, NUL and the bytes.
enum BlobName {
  /// The largest Git LFS pointer, in bytes (git-lfs, docs/spec.md).
  private static let maxPointerBytes = 1024

  /// Whether a file on disk has the contents that a commit records, either directly
  /// or through a Git LFS pointer.
  ///
  /// - Parameters:
  ///   - name: Git's name for the recorded contents.
  ///   - size: size of the recorded contents, in bytes.
  /// - Throws: `Errno`.
  static func matches(_ file: FileDescriptor, name: String, size: Int) throws -> Bool {
    let own = Int(try file.seek(offset: 0, from: .end))
    if own == size { return try of(file, size: own, like: name) == name }
    guard size < maxPointerBytes else { return false }
    var content = DigestStream<SHA256>()
    try read(file) { content.add($0) }
    let pointer = Array(
      "version https://git-lfs.github.com/spec/v1\noid sha256:\(content.finished())\nsize \(own)\n".utf8)
    return of(pointer, like: name) == name
  }

  /// - Parameter known: another name in the same repository; its length shows
  ///   which digest the repository uses.
  static func of(_ bytes: [UInt8], like known: String) -> String {
    func name<Kind: Digest>(_ kind: Kind.Type) -> String {
      var stream = DigestStream<Kind>()
      stream.add(head(bytes.count))
      stream.add(bytes)
      return stream.finished()
    }
    return known.utf8.count == 64 ? name(SHA256.self) : name(SHA1.self)
  }

  private static func of(_ file: FileDescriptor, size: Int, like known: String) throws -> String {
    func name<Kind: Digest>(_ kind: Kind.Type) throws -> String {
      var stream = DigestStream<Kind>()
      stream.add(head(size))
      try read(file) { stream.add($0) }
      return stream.finished()
    }
    return try known.utf8.count == 64 ? name(SHA256.self) : name(SHA1.self)
  }

  private static func head(_ size: Int) -> [UInt8] { Array("blob \(size)\0".utf8) }

  private static func read(_ file: FileDescriptor, _ body: (UnsafeRawBufferPointer) -> Void) throws {
    try file.seek(offset: 0, from: .start)
    try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      while true {
        let count = try file.read(into: buffer)
        if count == 0 { return }
        body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }
}

import NIOCore
import RapportBase
import SystemPackage

/// A file of the site as it goes over the wire.
struct Resource: Sendable {
  enum Body: Sendable {
    /// Those of the site, shared with whatever else keeps them.
    case bytes([UInt8])
    case file(OpenFile)
  }

  let body: Body
  let contentType: ContentType
  /// Another one for other bytes. The tag of a page is that of its bytes before the script is added.
  let tag: String
  /// Whether other bytes would be at another address, so that browsers may keep these.
  let isLasting: Bool

  /// - Parameters:
  ///   - isPage: whether the script that reloads is added.
  ///   - isLasting: whether the address has a checksum of the bytes.
  init(_ file: OutputFile, isPage: Bool = false, isLasting: Bool = false) {
    self.isLasting = isLasting
    contentType = ContentType(path: file.path)
    tag = Checksum.hex64(file.bytes)
    body = .bytes(isPage ? LiveScript.added(to: file.bytes, tag: tag) : file.bytes)
  }

  /// A file on disk; `nil` if it isn't a regular one.
  init?(_ descriptor: SystemPackage.FileDescriptor, path: String) {
    guard let file = OpenFile(descriptor) else { return nil }
    contentType = ContentType(path: path)
    tag = file.tag
    isLasting = false
    body = .file(file)
  }

  /// In bytes.
  var count: Int {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(let file): file.size
    }
  }
}

/// A regular file that is closed once nobody needs it any more.
final class OpenFile: Sendable {
  private let descriptor: SystemPackage.FileDescriptor
  /// In bytes.
  let size: Int
  /// Another one for other bytes, as far as the file system knows.
  let tag: String

  /// Closes the descriptor at once if it isn't a regular file's.
  init?(_ descriptor: SystemPackage.FileDescriptor) {
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      try? descriptor.close()
      return nil
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    tag = Checksum.hex64(Array("\(status.st_ino) \(size) \(time.tv_sec) \(time.tv_nsec)".utf8))
  }

  deinit { try? descriptor.close() }

  /// The bytes of a part; fewer where the file has become shorter.
  ///
  /// - Throws: `Errno`
  func read(_ range: Range<Int>) throws -> ByteBuffer {
    var buffer = ByteBufferAllocator().buffer(capacity: range.count)
    try buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: range.count) { space in
      try descriptor.read(
        fromAbsoluteOffset: Int64(range.lowerBound),
        into: UnsafeMutableRawBufferPointer(rebasing: space[..<range.count]))
    }
    return buffer
  }
}

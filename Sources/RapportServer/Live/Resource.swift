import NIOCore
import RapportBase
import SystemPackage

/// A file of the site as it goes over the wire.
struct Resource: Sendable {
  enum Body: Sendable {
    /// Bytes in memory, shared with whatever else keeps them.
    case bytes([UInt8])
    case file(OpenFile)
  }

  let body: Body
  let contentType: ContentType
  /// An entity tag: different for different bytes. A page's tag is that of its bytes before the script is
  /// added.
  let tag: String
  /// Whether different bytes would have a different address, so that browsers may cache these forever.
  let isLasting: Bool

  /// - Parameters:
  ///   - isPage: whether the reload script is added.
  ///   - isLasting: whether the address contains a checksum of the bytes.
  init(_ file: OutputFile, isPage: Bool = false, isLasting: Bool = false) {
    self.isLasting = isLasting
    contentType = ContentType(path: file.path)
    tag = Checksum.hex64(file.bytes)
    body = .bytes(isPage ? LiveScript.added(to: file.bytes, tag: tag) : file.bytes)
  }

  /// A file on disk; `nil` if it isn't a regular file.
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

/// A regular file that is closed when its last reference goes.
final class OpenFile: Sendable {
  private let descriptor: SystemPackage.FileDescriptor
  /// In bytes.
  let size: Int
  /// An entity tag: different for different bytes, as far as the file system can tell.
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

  /// The bytes of a range; fewer if the file has become shorter.
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

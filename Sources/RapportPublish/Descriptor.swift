import RapportBase
import SystemPackage

/// An open file or folder, closed when it goes out of scope.
struct Descriptor: ~Copyable, Sendable {
  let raw: Int32

  /// Opens `path`, which is relative to `folder` unless it is absolute.
  ///
  /// Child processes don't inherit it. Otherwise a child would keep the lock on a staging folder.
  init?(_ path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0o644) {
    let raw = openat(folder, path, flags | O_CLOEXEC, mode)
    // Returns before `self` is complete: otherwise `deinit` would close a descriptor that isn't open, and
    // lose the errno.
    if raw < 0 { return nil }
    self.raw = raw
  }

  /// Takes over an open descriptor, and closes it with this value.
  init(owning file: FileDescriptor) {
    raw = file.rawValue
  }

  deinit { _ = close(raw) }

  /// Its type, device and inode number.
  func status() -> stat {
    var status = stat()
    fstat(raw, &status)
    return status
  }

  /// Whether it is the file that a name in a folder refers to.
  func isAt(_ name: String, in folder: Int32) -> Bool {
    stat(at: name, in: folder)?.isSame(as: status()) ?? false
  }

  /// Locks it for as long as it is open. Returns false if another process has the lock, or the file system
  /// has no locks.
  @discardableResult
  func lock(_ operation: Int32) -> Bool {
    while flock(raw, operation) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }

  /// Writes all bytes. Returns 0 or the `errno`.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    do {
      try FileDescriptor(rawValue: raw).writeAll(bytes)
      return 0
    } catch {
      return (error as? Errno)?.rawValue ?? EIO
    }
  }
}

extension stat {
  /// The kind of file: one of `S_IFREG`, `S_IFDIR`, `S_IFLNK` and so on.
  var kind: mode_t { st_mode & S_IFMT }

  /// Whether both are the same file.
  func isSame(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino
  }

  /// The status of what a path refers to, without following links; `nil` if there is nothing.
  init?(at path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD) {
    self.init()
    if fstatat(folder, path, &self, AT_SYMLINK_NOFOLLOW) != 0 { return nil }
  }
}

import RapportBase
import SystemPackage

/// An open file or folder, closed when it goes out of scope.
struct Descriptor: ~Copyable, Sendable {
  let raw: Int32

  /// Opens `path`, which is relative to `folder` unless it is absolute.
  ///
  /// Child processes don't inherit it: otherwise a child would keep the lock of a staging folder.
  init?(_ path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD, _ flags: Int32, mode: mode_t = 0o644) {
    let raw = openat(folder, path, flags | O_CLOEXEC, mode)
    // Before `self` is complete: its deinit would close a descriptor that isn't open, and lose the errno.
    if raw < 0 { return nil }
    self.raw = raw
  }

  /// Takes over what is open: it is closed with this.
  init(owning file: FileDescriptor) {
    raw = file.rawValue
  }

  deinit { _ = close(raw) }

  /// What it is: type, device, number.
  func status() -> stat {
    var status = stat()
    fstat(raw, &status)
    return status
  }

  /// Whether it is the file that a name refers to.
  func isAt(_ name: String, in folder: Int32) -> Bool {
    stat(at: name, in: folder)?.isSame(as: status()) ?? false
  }

  /// Locks it for as long as it is open. False if another process has the lock, or the file system has no
  /// locks.
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
  /// The kind of file it is about, one of `S_IFREG`, `S_IFDIR`, `S_IFLNK` and so on.
  var kind: mode_t { st_mode & S_IFMT }

  /// Whether both are the same file.
  func isSame(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino
  }

  /// What a path refers to, links not followed; nil if nothing does.
  init?(at path: UnsafePointer<CChar>, in folder: Int32 = AT_FDCWD) {
    self.init()
    if fstatat(folder, path, &self, AT_SYMLINK_NOFOLLOW) != 0 { return nil }
  }
}

import RapportBase
import CRapport
import Synchronization
public import SystemPackage

/// Writes a site next to the folder that it replaces, and swaps the two in one step.
///
/// Until `commit` the previous site stays complete. A build that fails, or is killed at any moment, changes
/// nothing, and the next build removes what it left behind. Files are written from any number of threads.
public final class Publisher: Sendable {
  typealias Exchange = @Sendable (_ a: String, _ b: String) -> Int32

  private let target: PublishTarget
  private let staging: Staging
  private let exchange: Exchange
  private let isFinished = Atomic(false)
  /// Whether the last site had been moved aside and was brought back. Such a folder may also have come with
  /// the repository, so its dot files, which servers obey, are not carried over.
  private let wasRestored: Bool

  /// Creates a staging folder next to `target`, and its parent folders if they are missing.
  /// - Throws: if `target` must not be replaced, or the staging folder can't be created.
  public convenience init(target: String) throws(PublishError) {
    try self.init(target: target, exchange: { rapport_exchange($0, $1) })
  }

  /// - Parameter exchange: exchanges two paths; returns 0 or the `errno`.
  init(target given: String, exchange: @escaping Exchange) throws(PublishError) {
    let target = try PublishTarget(given)
    do {
      wasRestored = Staging.removeStale(beside: target)
      _ = try target.inspect()
      staging = try Staging(beside: target)
    } catch {
      target.removeMadeFolders()
      throw error
    }
    self.target = target
    self.exchange = exchange
  }

  deinit { discard() }

  /// Writes a file of the site.
  /// - Parameter path: relative to the site's root, separated by `/`. No two files may have the same path.
  /// - Throws: if the path is unsafe or taken, or the system fails.
  public func write(_ path: String, _ bytes: [UInt8]) throws(PublishError) {
    let file = try create(path)
    let code = bytes.withUnsafeBytes { file.write($0) }
    if code != 0 { throw .failed("Writing", path: path, code: code) }
  }

  /// Copies an open file into the site, and closes it.
  /// - Parameter path: relative to the site's root, separated by `/`.
  public func copy(from source: FileDescriptor, to path: String) throws(PublishError) {
    let original = Descriptor(owning: source)
    guard original.status().kind == S_IFREG else { throw .failed("Opening", path: path, code: EINVAL) }
    try copy(original, to: path)
  }

  /// Swaps the new site in, and removes the old one.
  ///
  /// The user's dot files at the top of the old site, such as `.nojekyll`, are kept.
  /// - Throws: if the target has meanwhile become something that must not be replaced, or the system fails.
  ///   The old site is kept then.
  public func commit() throws(PublishError) {
    defer { discard() }
    var attempt = 0
    while true {
      let state = try target.inspect()
      do {
        if case .replaceable(let dotFiles) = state, !wasRestored { try carryOver(dotFiles) }
        return try swap(state)
      } catch PublishError.failed(_, _, let code)
        where attempt < 100 && [ENOENT, EEXIST, ENOTEMPTY].contains(code)
      {
        // Another build has put its site there in the meantime.
        attempt += 1
      } catch {
        throw error
      }
    }
  }

  /// Removes everything that was written. Does nothing after `commit`.
  public func discard() {
    guard !isFinished.exchange(true, ordering: .acquiringAndReleasing) else { return }
    target.parent.removeTree(Array(staging.name.utf8CString))
    target.removeMadeFolders()
  }
}

extension Publisher {
  private func create(_ path: String) throws(PublishError) -> Descriptor {
    guard isInside(path) else { throw .unsafePath(path) }
    // The staging folder may be the site by now.
    if isFinished.load(ordering: .acquiring) { throw .failed("Making", path: path, code: EBADF) }
    // Only the first file in a folder finds it missing, so folders are created when opening a file fails.
    for _ in 0..<2 {
      let raw = rapport_open_beneath(staging.folder.raw, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if raw >= 0 { return Descriptor(owning: FileDescriptor(rawValue: raw)) }
      if errno != ENOENT { break }
      try makeFolders(above: path)
    }
    throw errno == EEXIST ? .writtenTwice(path) : .failed("Making", path: path, code: errno)
  }

  private func makeFolders(above path: String) throws(PublishError) {
    for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
      let made = mkdirat(staging.folder.raw, String(path[..<slash]), 0o755)
      if made != 0 && errno != EEXIST { throw .failed("Creating the folder of", path: path, code: errno) }
    }
  }

  private func copy(_ original: borrowing Descriptor, to path: String) throws(PublishError) {
    let file = try create(path)
    let code = copyBytes(from: original, to: file)
    if code != 0 { throw .failed("Copying", path: path, code: code) }
  }

  private func carryOver(_ dotFiles: [String]) throws(PublishError) {
    for name in dotFiles {
      // A file that the build itself wrote takes precedence.
      if stat(at: name, in: staging.folder.raw) != nil { continue }
      let path = "\(target.name)/\(name)"
      let raw = rapport_open_beneath(target.parent.raw, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0)
      guard raw >= 0 else { throw .failed("Opening", path: path, code: errno) }
      try copy(Descriptor(owning: FileDescriptor(rawValue: raw)), to: name)
    }
  }

  /// Puts the new site in place. The old one, if there was one, then has the name of the staging folder.
  private func swap(_ state: PublishTarget.State) throws(PublishError) {
    if case .nothing = state {
      try rename(staging.name, target.name)
      return
    }
    switch exchange("\(target.parentPath)/\(staging.name)", target.path) {
    case 0: return
    case EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP: try swapByRenaming()
    case EBUSY, EXDEV: throw .mountPoint(target.given)
    case let code: throw .failed("Replacing", path: target.given, code: code)
    }
  }

  /// Between the two renames there is no site: a build that is killed at that moment leaves the old one under
  /// another name, and the next build brings it back. The lock shows other builds that this one is running.
  private func swapByRenaming() throws(PublishError) {
    let aside = Staging.asideName(staging.name)
    guard let old = Descriptor(target.name, in: target.parent.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else {
      throw .failed("Opening", path: target.given, code: errno)
    }
    old.lock(LOCK_EX | LOCK_NB)
    try rename(target.name, aside)
    do {
      try rename(staging.name, target.name)
    } catch {
      try rename(aside, target.name)
      throw error
    }
    target.parent.removeTree(Array(aside.utf8CString))
  }

  private func rename(_ old: String, _ new: String) throws(PublishError) {
    guard renameat(target.parent.raw, old, target.parent.raw, new) == 0 else {
      if errno == EBUSY || errno == EXDEV { throw .mountPoint(target.given) }
      throw .failed("Replacing", path: target.given, code: errno)
    }
  }
}

/// Whether a path is relative and stays inside the folder it starts in.
private func isInside(_ path: String) -> Bool {
  !path.utf8.contains(0)
    && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
}

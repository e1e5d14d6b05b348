import RapportBase

/// The folder next to the target in which a site is built, `.NAME.rapport-PID`.
///
/// A build holds a lock on it while it works. A build that is killed leaves the folder without a lock, and
/// the next build removes it.
struct Staging: ~Copyable, Sendable {
  let name: String
  let folder: Descriptor

  /// Creates a staging folder and locks it.
  init(beside target: borrowing PublishTarget) throws(PublishError) {
    let pid = getpid()
    for attempt in 0..<100 {
      let suffix = attempt == 0 ? "" : "-\(attempt)"
      let name = "\(Self.prefix(of: target.name))\(pid)\(suffix)"
      guard mkdirat(target.parent.raw, name, 0o755) == 0 else {
        // It belongs to a second build in this process, or to one with the same process id in another
        // container.
        if errno == EEXIST { continue }
        throw .failed("Creating a folder beside", path: target.given, code: errno)
      }
      guard let folder = Descriptor(name, in: target.parent.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      else { continue }
      // Before the folder was locked, another build may have taken it for a leftover and removed it.
      folder.lock(LOCK_EX)
      if folder.isAt(name, in: target.parent.raw) {
        let code = Self.mark(folder)
        if code != 0 { throw .failed("Writing", path: PublishTarget.mark, code: code) }
        self.name = name
        self.folder = folder
        return
      }
    }
    throw .failed("Creating a folder beside", path: target.given, code: EEXIST)
  }

  /// Writes the mark: without it, a folder that a killed build left could be anybody's. Returns 0 or the
  /// `errno`.
  private static func mark(_ folder: borrowing Descriptor) -> Int32 {
    guard let file = Descriptor(PublishTarget.mark, in: folder.raw, O_WRONLY | O_CREAT | O_EXCL) else {
      return errno
    }
    return Array(PublishTarget.markText.utf8).withUnsafeBytes { file.write($0) }
  }

  static func prefix(of target: String) -> String { ".\(target).rapport-" }

  /// The old site's name between two renames, if the file system can't exchange paths.
  static func asideName(_ staging: String) -> String { "\(staging).old" }

  /// Removes what killed builds left behind, and brings back a site that one of them had moved aside.
  ///
  /// If the file system has no locks, nothing is taken for a leftover.
  ///
  /// - Returns: whether a site was brought back.
  static func removeStale(beside target: borrowing PublishTarget) -> Bool {
    let parent = target.parent.raw
    var isRestored = false
    for entry in FolderEntry.list(parent) ?? [] where entry.kind == S_IFDIR {
      guard let isAside = isAside(entry.text, target.name),
        let folder = Descriptor(entry.name, in: parent, O_RDONLY | O_DIRECTORY | O_NOFOLLOW),
        folder.lock(LOCK_EX | LOCK_NB),
        // It was a staging folder when it was opened, but may have become the site before the lock was free.
        folder.isAt(entry.text, in: parent), isLeftover(folder)
      else { continue }
      if isAside && stat(at: target.name, in: parent) == nil {
        isRestored = renameat(parent, entry.name, parent, target.name) == 0 || isRestored
      } else {
        target.parent.removeTree(entry.name)
      }
    }
    return isRestored
  }

  /// Whether a folder has Rapport's mark, or is that of a build that was killed before writing it.
  private static func isLeftover(_ folder: borrowing Descriptor) -> Bool {
    PublishTarget.isMarked(folder)
      || FolderEntry.list(folder.raw)?.allSatisfy { $0.text == PublishTarget.mark } ?? false
  }

  /// `true` for the name of a site moved aside, `false` for that of a staging folder, `nil` for any other.
  /// After the prefix come a process id, and the number of the attempt if it wasn't the first.
  private static func isAside(_ name: String, _ target: String) -> Bool? {
    let prefix = prefix(of: target)
    guard name.begins(with: prefix) else { return nil }
    var rest = String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    let aside = asideName("")
    let isAside = rest.ends(with: aside)
    if isAside { rest.removeLast(aside.count) }
    let numbers = rest.parts(at: "-", keepsEmpty: true)
    let areNumbers = numbers.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    return areNumbers && numbers.count <= 2 ? isAside : nil
  }
}

import RapportBase

/// The folder beside the target in which a site grows, `.NAME.rapport-PID`.
///
/// A build holds its lock while it works. A build that is killed leaves the folder without a lock, and the
/// next one removes it.
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
        // A second build in this process, or one with the same process id in another container.
        if errno == EEXIST { continue }
        throw .failed("Creating a folder beside", path: target.given, code: errno)
      }
      guard let folder = Descriptor(name, in: target.parent.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
      else { continue }
      // Another build may have taken it for a leftover before it was locked, and removed it.
      folder.lock(LOCK_EX)
      if folder.isAt(name, in: target.parent.raw) {
        self.name = name
        self.folder = folder
        return
      }
    }
    throw .failed("Creating a folder beside", path: target.given, code: EEXIST)
  }

  static func prefix(of target: String) -> String { ".\(target).rapport-" }

  /// The target's name between two renames, where the file system can't exchange paths.
  static func asideName(_ staging: String) -> String { "\(staging).old" }

  /// Removes what killed builds left behind, and brings back a site that one of them had moved aside.
  ///
  /// Where the file system has no locks, nothing is taken for a leftover.
  static func removeStale(beside target: borrowing PublishTarget) {
    let parent = target.parent.raw
    for entry in FolderEntry.list(parent) ?? [] where entry.kind == S_IFDIR {
      guard entry.text.hasPrefix(prefix(of: target.name)),
        let folder = Descriptor(entry.name, in: parent, O_RDONLY | O_DIRECTORY | O_NOFOLLOW),
        folder.lock(LOCK_EX | LOCK_NB),
        // It was opened as a staging folder, but may have become the site before the lock was free.
        folder.isAt(entry.text, in: parent)
      else { continue }
      if entry.text.hasSuffix(asideName("")) && stat(at: target.name, in: parent) == nil {
        renameat(parent, entry.name, parent, target.name)
      } else {
        target.parent.removeTree(entry.name)
      }
    }
  }
}

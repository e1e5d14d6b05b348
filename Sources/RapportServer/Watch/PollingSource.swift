import RapportBase
import RapportContent

/// Compares the files of folders once a second.
struct PollingSource {
  private let folders: [String]
  private var known: [[ByteText: FileStamp]?]

  init(_ folders: [String]) {
    self.folders = folders
    known = folders.map(FileStamp.all)
  }

  /// Passes on what changed, forever.
  func run(passing pass: (WatchEvents) -> Void) {
    var source = self
    while true {
      usleep(1_000_000)
      pass(source.changes())
    }
  }

  mutating func changes() -> WatchEvents {
    var events = WatchEvents(folders: [], isTick: true)
    for index in folders.indices {
      let now = FileStamp.all(in: folders[index])
      var changes = FolderChanges()
      if let now, let before = known[index] {
        for (path, stamp) in now where before[path] != stamp { changes.places.insert(path.text) }
        for path in before.keys where now[path] == nil { changes.places.insert(path.text) }
      } else {
        changes.isAll = (now == nil) != (known[index] == nil)
      }
      known[index] = now
      events.folders.append(changes)
    }
    return events
  }
}

/// What the file system says about a file without opening it. If the stamp differs, the file changed.
struct FileStamp: Hashable, Sendable {
  private let values: [Int]

  /// `nil` if there is nothing at the path.
  ///
  /// - Parameter followsLinks: whether to stamp a link's target instead of the link.
  init?(_ path: String, followsLinks: Bool = false) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    values = [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_mode), Int(status.st_size), modified.tv_sec,
      modified.tv_nsec, changed.tv_sec, changed.tv_nsec,
    ]
  }

  /// The stamps of every file and link in a folder, by path; `nil` if the folder can't be read.
  static func all(in folder: String) -> [ByteText: FileStamp]? {
    guard let items = try? FolderTree(root: folder).list() else { return nil }
    var stamps: [ByteText: FileStamp] = [:]
    for item in items { stamps[ByteText(item.path)] = FileStamp("\(folder)/\(item.path)") }
    return stamps
  }
}

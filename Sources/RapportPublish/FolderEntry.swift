import RapportBase

/// One entry of a folder.
struct FolderEntry {
  /// The name's bytes, NUL-terminated: a name on disk need not be UTF-8.
  var name: [CChar]
  /// One of `S_IFREG`, `S_IFDIR`, `S_IFLNK` and so on.
  var kind: mode_t

  var text: String { name.withUnsafeBufferPointer { $0.baseAddress.map(String.init(cString:)) ?? "" } }

  /// All entries of an open folder in byte order, without `.` and `..`; `nil` if it can't be read.
  static func list(_ folder: Int32) -> [FolderEntry]? {
    // Opened again, since closedir() closes what it was given.
    let descriptor = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let item = readdir(stream) {
      let name = name(of: item)
      if name == [0x2e, 0] || name == [0x2e, 0x2e, 0] { continue }
      entries.append(FolderEntry(name: name, kind: kind(of: item, name, in: folder)))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// A record is only as long as its name, so the name is read in place and never as the array that it is
  /// declared as.
  private static func name(of item: UnsafeMutablePointer<dirent>) -> [CChar] {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = (UnsafeRawPointer(item) + offset).assumingMemoryBound(to: CChar.self)
    return Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
  }

  private static func kind(
    of item: UnsafeMutablePointer<dirent>, _ name: [CChar], in folder: Int32
  ) -> mode_t {
    // On most file systems the record has the kind, which saves a system call for each entry.
    let listed = mode_t(item.pointee.d_type) << 12
    return listed != 0 ? listed : stat(at: name, in: folder)?.kind ?? 0
  }
}

extension Descriptor {
  /// Removes a folder inside this one with everything in it. Links are removed, not what they refer to.
  /// Whatever can't be removed stays.
  ///
  /// The mark in its top folder is removed last, so that what a killed build leaves is recognized as a
  /// leftover.
  func removeTree(_ name: [CChar]) {
    if let folder = Descriptor(name, in: raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) {
      for entry in FolderEntry.list(folder.raw) ?? [] where entry.text != PublishTarget.mark {
        if entry.kind == S_IFDIR {
          folder.removeTree(entry.name)
        } else {
          unlinkat(folder.raw, entry.name, 0)
        }
      }
      unlinkat(folder.raw, PublishTarget.mark, 0)
    }
    unlinkat(raw, name, AT_REMOVEDIR)
  }
}

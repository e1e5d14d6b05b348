#if os(Linux)
  import RapportBase

  /// Changes of folders as inotify(7) reports them.
  final class InotifySource {
    private let descriptor: Int32
    private let folders: [String]
    /// The folder of each watch: the index of its root, and its path below that.
    private var watches: [Int32: (root: Int, path: String)] = [:]
    /// The device and inode number of each root, to notice when another folder takes its name.
    private var identities: [[Int]?]
    private var events: WatchEvents
    /// Whether the last event completed a change.
    private var isComplete = false
    /// Whether the system refused a watch.
    private var isRefused = false

    private static let mask = UInt32(
      IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB
        | IN_ONLYDIR)

    /// `nil` if the system gives this process no inotify instance.
    init?(_ folders: [String]) {
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard descriptor >= 0 else { return nil }
      self.folders = folders
      identities = folders.map { _ in nil }
      events = WatchEvents(folders: folders.map { _ in FolderChanges() })
      for root in folders.indices { watchRoot(root) }
      if isRefused {
        close(descriptor)
        return nil
      }
    }

    /// Passes on what changed, until the system refuses a watch; then the descriptor is closed.
    ///
    /// - Returns: `true`, once a watch has been refused.
    func run(passing pass: (WatchEvents) -> Void) -> Bool {
      var next = ContinuousClock.now + .seconds(1)
      while !isRefused {
        let wait = ContinuousClock.now.duration(to: next)
        if isReadable(within: max(0, Int32(wait / .milliseconds(1)))) { collect() }
        if ContinuousClock.now >= next {
          next = ContinuousClock.now + .seconds(1)
          for root in folders.indices where identity(root) != identities[root] {
            events.folders[root].isAll = true
            watchRoot(root)
          }
          events.isTick = true
        }
        pass(events)
        events = WatchEvents(folders: folders.map { _ in FolderChanges() })
      }
      // The caller goes on watching in another way, and what happens in between is unknown.
      for root in folders.indices { events.folders[root].isAll = true }
      pass(events)
      close(descriptor)
      return true
    }

    /// Reads events until none have come for a while.
    private func collect() {
      let begin = ContinuousClock.now
      repeat {
        readEvents()
      } while isReadable(within: isComplete ? FolderWatcher.quietAfterEnd : FolderWatcher.quiet)
        && ContinuousClock.now - begin < FolderWatcher.longest
    }

    private func isReadable(within milliseconds: Int32) -> Bool {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&waiting, 1, milliseconds) > 0
    }

    private func readEvents() {
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        var offset = 0
        let head = MemoryLayout<inotify_event>.size
        while offset + head <= count {
          let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let end = offset + head + Int(event.len)
          guard end <= count else { return }
          handle(event, name: buffer[(offset + head)..<end].prefix { $0 != 0 })
          offset = end
        }
      }
    }

    private func handle(_ event: inotify_event, name bytes: Slice<UnsafeMutableRawBufferPointer>) {
      let mask = event.mask
      isComplete = mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0
      if mask & UInt32(IN_Q_OVERFLOW) != 0 {
        for root in folders.indices {
          watchRoot(root)
          events.folders[root].isAll = true
        }
        return
      }
      guard let watch = watches[event.wd] else { return }
      if mask & UInt32(IN_IGNORED) != 0 {
        watches[event.wd] = nil
        return
      }
      guard !bytes.isEmpty else { return }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        // A name that isn't UTF-8 can't be looked up, so its folder is looked at.
        events.folders[watch.root].places.insert(watch.path)
        return
      }
      let path = watch.path.isEmpty ? name : "\(watch.path)/\(name)"
      events.folders[watch.root].places.insert(path)
      // Folders whose names begin with a dot hold no content.
      guard mask & UInt32(IN_ISDIR) != 0, name.utf8.first != UInt8(ascii: ".") else { return }
      if mask & UInt32(IN_MOVED_FROM | IN_DELETE) != 0 { forget(path, root: watch.root) }
      if mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 { add(path, root: watch.root) }
    }

    private func identity(_ root: Int) -> [Int]? {
      var status = stat()
      return stat(folders[root], &status) == 0 ? [Int(status.st_dev), Int(status.st_ino)] : nil
    }

    private func watchRoot(_ root: Int) {
      identities[root] = identity(root)
      forget("", root: root)
      add("", root: root)
    }

    /// Removes the watches of a folder and of the folders in it.
    private func forget(_ path: String, root: Int) {
      let gone = watches.filter {
        $0.value.root == root
          && (path.isEmpty || $0.value.path.isSame(as: path) || $0.value.path.begins(with: path + "/"))
      }
      for watch in gone.keys {
        inotify_rm_watch(descriptor, watch)
        watches[watch] = nil
      }
    }

    /// Watches a folder and the folders in it. Each folder is watched before it is listed, so that nothing is
    /// missed in between.
    private func add(_ first: String, root: Int) {
      var paths = [first]
      while let path = paths.popLast() {
        let isRoot = path.isEmpty
        // The root may be a link, since the user named it on the command line.
        let mask = isRoot ? Self.mask : Self.mask | UInt32(IN_DONT_FOLLOW)
        let folder = isRoot ? folders[root] : "\(folders[root])/\(path)"
        let watch = inotify_add_watch(descriptor, folder, mask)
        guard watch >= 0 else {
          isRefused = isRefused || errno == ENOSPC || errno == ENOMEM
          continue
        }
        watches[watch] = (root, path)
        paths += subfolders(of: folder).map { isRoot ? $0 : "\(path)/\($0)" }
      }
    }

    /// The names of the folders in a folder, without links and names that begin with a dot.
    private func subfolders(of folder: String) -> [String] {
      guard let stream = opendir(folder) else { return [] }
      defer { closedir(stream) }
      var names: [String] = []
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
        }
        guard name.utf8.first != UInt8(ascii: ".") else { continue }
        var status = stat()
        if fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFDIR
        {
          names.append(name)
        }
      }
      return names
    }
  }
#endif

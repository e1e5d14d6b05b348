import RapportBase
public import SystemPackage

/// Content in a folder on disk. Names that begin with a dot are left out. Links are reported but never
/// followed, even if a folder is replaced by a link while it is being read.
public struct FolderTree: ContentTree {
  /// Path of the folder, as given.
  public let root: String
  private let opensAttachments: Bool
  /// An error when opening the folder is reported by the first operation that needs it.
  private let folder: Result<OpenFolder, Errno>

  /// - Parameter opensAttachments: whether the first bytes of files can be read. For a commit, they can't.
  public init(root: String, opensAttachments: Bool = true) {
    self.root = root
    self.opensAttachments = opensAttachments
    do {
      folder = .success(try OpenFolder(root))
    } catch {
      folder = .failure(error as? Errno ?? .ioError)
    }
  }

  public func list() throws -> [TreeItem] { try list(at: "") }

  /// Everything at a path: a file or link, or all of them in a folder, in byte
  /// order; empty if nothing is there.
  ///
  /// - Parameter path: below the root, separated by `/`; empty for the root.
  /// - Throws: `FileError`.
  public func list(at path: String) throws -> [TreeItem] {
    var items: [TreeItem] = []
    var folders: [String] = []
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    if path.isEmpty {
      folders = [""]
    } else {
      let above = String(path[..<(slash ?? path.startIndex)])
      let name = String(path[(slash.map(path.utf8.index(after:)) ?? path.startIndex)...])
      let opened = try? attempt("open", above) {
        try above.isEmpty ? $0.descriptor.duplicateForListing() : $0.open(above, O_RDONLY | O_DIRECTORY)
      }
      guard let opened else { return [] }
      try opened.closeAfter {
        _ = add(name, at: path, in: opened.rawValue, items: &items, folders: &folders)
      }
    }
    while let folder = folders.popLast() {
      try visit(folder, items: &items, folders: &folders)
    }
    return items.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  public func read(_ path: String) throws -> [UInt8] {
    try read(path, upTo: Int.max)
  }

  public func start(of path: String, upTo count: Int) throws -> [UInt8]? {
    opensAttachments ? try read(path, upTo: count) : nil
  }

  private func read(_ path: String, upTo count: Int) throws -> [UInt8] {
    try attempt("read", path) { folder in
      try readRegularFile(folder.open(path, O_RDONLY | O_NONBLOCK), upTo: count)
    }
  }

  private func visit(_ folder: String, items: inout [TreeItem], folders: inout [String]) throws {
    let stream = try attempt("open", folder) { root in
      let opened =
        folder.isEmpty
        ? try root.descriptor.duplicateForListing() : try root.open(folder, O_RDONLY | O_DIRECTORY)
      guard let stream = fdopendir(opened.rawValue) else {
        let code = errno
        try? opened.close()
        throw Errno(rawValue: code)
      }
      return stream
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      let path = folder.isEmpty ? name : folder + "/" + name
      if !add(name, at: path, in: dirfd(stream), items: &items, folders: &folders) {
        // A name that isn't UTF-8 can't be opened by its repaired form, so it is reported as a bad name.
        items.append(TreeItem(path: path, kind: .other, size: 0))
      }
    }
  }

  /// Adds whatever a name in an open folder refers to. Returns whether there is anything.
  private func add(
    _ name: String, at path: String, in folder: Int32, items: inout [TreeItem], folders: inout [String]
  ) -> Bool {
    // Compared by bytes: a dot followed by a combining mark is a different Character.
    if name.utf8.first == UInt8(ascii: ".") {
      if isRepository(path, in: folder) { items.append(TreeItem(path: path, kind: .repository, size: 0)) }
      return true
    }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: folders.append(path)
    case S_IFREG: items.append(TreeItem(path: path, kind: .file, size: Int(status.st_size)))
    case S_IFLNK: items.append(TreeItem(path: path, kind: .symlink, size: 0))
    default: items.append(TreeItem(path: path, kind: .other, size: 0))
    }
    return true
  }

  /// Whether a dot file makes Git treat content as a repository of its own: a `.git` folder below the root,
  /// or a file of that name that points into the content. A `.git` folder in the root itself means that the
  /// hub is the root of its repository, and files that point elsewhere belong to worktrees and submodules.
  private func isRepository(_ path: String, in folder: Int32) -> Bool {
    let name = ".git"
    guard path.utf8.elementsEqual(name.utf8) || path.utf8.suffix(5).elementsEqual("/.git".utf8) else {
      return false
    }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
    if status.st_mode & S_IFMT == S_IFDIR { return path.utf8.count > name.utf8.count }
    guard let text = try? read(path).prefix(4096), text.starts(with: "gitdir:".utf8) else { return false }
    let target = String(
      decoding: text.dropFirst(7).filter { $0 != 10 && $0 != 13 }.drop { $0 == 32 }, as: UTF8.self)
    let isAbsolute = target.utf8.first == UInt8(ascii: "/")
    guard let own = realPath(root),
      let real = realPath(isAbsolute ? target : "\(root)/\(path.dropLast(name.count))\(target)")
    else { return false }
    return real.utf8.starts(with: (own + "/").utf8)
  }
}

extension FolderTree {
  /// A folder to write to, created with any missing folders above it.
  ///
  /// - Throws: `FileError`.
  public static func made(at path: String) throws -> FolderTree {
    var end = path.utf8.startIndex
    while end < path.utf8.endIndex {
      end = path.utf8[path.utf8.index(after: end)...].firstIndex(of: UInt8(ascii: "/")) ?? path.utf8.endIndex
      let folder = String(path[..<end])
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST || errno == EISDIR else {
        throw FileError(path: folder, action: "create", code: errno)
      }
    }
    return FolderTree(root: path)
  }

  /// Opens a listed file for reading, without following links.
  ///
  /// - Throws: `FileError`.
  public func open(_ path: String) throws -> FileDescriptor {
    try attempt("open", path) { try $0.open(path, O_RDONLY | O_NONBLOCK) }
  }

  /// The bytes of a file at any path, for showing a file that a person named.
  ///
  /// - Throws: `FileError`.
  public static func read(path: String) throws -> [UInt8] {
    do {
      return try readRegularFile(
        FileDescriptor.open(FilePath(path), .readOnly, options: [.nonBlocking, .closeOnExec]))
    } catch let error as Errno {
      throw FileError(path: path, action: "read", code: error.rawValue)
    }
  }

  /// Writes a new file, creating the folders above it. An existing file is left
  /// alone unless `replacing` is set.
  ///
  /// - Throws: `FileError`; `isAlreadyThere` says whether the file exists.
  public func create(_ path: String, _ bytes: [UInt8], replacing: Bool = false) throws {
    try attempt("write", path) { folder in
      try folder.makeFolders(above: path)
      let descriptor = try folder.open(path, O_WRONLY | O_CREAT | (replacing ? O_TRUNC : O_EXCL))
      _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
    }
  }

  /// Atomically replaces a file at the top of the folder: readers see either the
  /// old or the new text, complete.
  ///
  /// - Throws: `FileError`.
  package func replace(_ name: String, _ bytes: [UInt8]) throws {
    let new = ".\(name).new"
    try attempt("write", name) { folder in
      let descriptor = try folder.open(new, O_WRONLY | O_CREAT | O_TRUNC)
      _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
      let raw = folder.descriptor.rawValue
      guard renameat(raw, new, raw, name) == 0 else { throw Errno(rawValue: errno) }
    }
  }

  /// Removes a file.
  ///
  /// - Throws: `FileError`.
  package func remove(_ path: String) throws {
    try attempt("remove", path) { folder in
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let parent = try folder.open(slash.map { String(path[..<$0]) } ?? ".", O_RDONLY | O_DIRECTORY)
      let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
      try parent.closeAfter {
        guard unlinkat(parent.rawValue, name, 0) == 0 else { throw Errno(rawValue: errno) }
      }
    }
  }

  /// Runs `body` on the folder, and turns system errors into a `FileError` that names the file.
  private func attempt<Result>(
    _ action: String, _ path: String, _ body: (OpenFolder) throws -> Result
  ) throws -> Result {
    do {
      return try body(folder.get())
    } catch let error as Errno {
      throw FileError(
        path: path.isEmpty || isMissing ? root : root + "/" + path, action: action, code: error.rawValue)
    }
  }

  /// Whether the folder itself could not be opened, so that the error is about it rather than a file in it.
  private var isMissing: Bool {
    if case .failure = folder { true } else { false }
  }
}

/// Reads a regular file and closes it. Other files are rejected: reading a pipe without
/// a writer would wait forever.
private func readRegularFile(_ file: FileDescriptor, upTo count: Int = .max) throws -> [UInt8] {
  try file.closeAfter {
    var status = stat()
    guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Errno.invalidArgument }
    return try file.read(upTo: min(count, Int(status.st_size)))
  }
}

extension FileDescriptor {
  /// The same folder opened again, because listing it moves the position and closes it at the end.
  fileprivate func duplicateForListing() throws -> FileDescriptor {
    let raw = openat(rawValue, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard raw >= 0 else { throw Errno(rawValue: errno) }
    return FileDescriptor(rawValue: raw)
  }
}

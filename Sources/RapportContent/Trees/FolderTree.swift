import RapportBase
import SystemPackage

/// Content in a folder on disk. Names that begin with a dot are left out; links are told, never followed.
public struct FolderTree: ContentTree {
  /// Path of the folder, as given.
  public let root: String
  private let opensAttachments: Bool

  /// - Parameter opensAttachments: whether first bytes of files are known, as they aren't of a commit.
  public init(root: String, opensAttachments: Bool = true) {
    self.root = root
    self.opensAttachments = opensAttachments
  }

  public func list() throws -> [TreeItem] {
    var items: [TreeItem] = []
    var folders = [""]
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
    try attempt("read", root + "/" + path) { file in
      let descriptor = try FileDescriptor.open(
        file, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
      return try descriptor.closeAfter {
        var status = stat()
        guard fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        // A pipe without a writer would be waited for without end.
        guard status.st_mode & S_IFMT == S_IFREG else { throw Errno.invalidArgument }
        return try descriptor.read(upTo: min(count, Int(status.st_size)))
      }
    }
  }

  private func visit(_ folder: String, items: inout [TreeItem], folders: inout [String]) throws {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard let stream = opendir(path) else { throw FileError(path: path, action: "open", code: errno) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      var status = stat()
      guard fstatat(dirfd(stream), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        // A name that isn't UTF-8 can't be opened by its repaired form: it is told as what it is, a bad name.
        items.append(TreeItem(path: path, kind: .other, size: 0))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: folders.append(path)
      case S_IFREG: items.append(TreeItem(path: path, kind: .file, size: Int(status.st_size)))
      case S_IFLNK: items.append(TreeItem(path: path, kind: .symlink, size: 0))
      default: items.append(TreeItem(path: path, kind: .other, size: 0))
      }
    }
  }
}

extension FolderTree {
  /// The bytes of a file by a path that may lead anywhere: for showing what a person named.
  public func read(path: String) throws -> [UInt8] {
    try path.hasPrefix("/") ? FolderTree(root: "").read(String(path.dropFirst())) : read(path)
  }

  /// Writes a new file and the folders above it. A file that exists stays as it is, unless it may be replaced.
  public func create(_ path: String, _ bytes: [UInt8], replacing: Bool = false) throws {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw FileError(path: folder, action: "create", code: errno)
      }
    }
    try attempt("write", root + "/" + path) { file in
      let descriptor = try FileDescriptor.open(
        file, .writeOnly,
        options: [.create, .closeOnExec, .noFollow, replacing ? .truncate : .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      _ = try descriptor.closeAfter { try descriptor.writeAll(bytes) }
    }
  }

  /// Does something to a file; what the system refuses names the file.
  private func attempt<Result>(
    _ action: String, _ path: String, _ body: (FilePath) throws -> Result
  ) throws -> Result {
    do {
      return try body(FilePath(path))
    } catch let error as Errno {
      throw FileError(path: path, action: action, code: error.rawValue)
    }
  }
}

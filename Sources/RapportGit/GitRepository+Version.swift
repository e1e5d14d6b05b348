import RapportBase

extension GitRepository {
  /// A value that changes when commits are added or removed, made from the metadata of the files that Git
  /// writes. It runs no process, so it can be polled often.
  ///
  /// - Returns: an empty list if there is no repository.
  public static func version(folder: String) -> [String] {
    guard let location = GitLocation(of: folder) else { return [] }
    let own = location.root + "/.git"
    // In a linked work tree, `.git` is a file that points to the folder.
    let pointer = text(own).flatMap { $0.begins(with: "gitdir: ") ? String($0.dropFirst(8)) : nil }
    let folder = pointer.map { $0.begins(with: "/") ? $0 : "\(location.root)/\($0)" } ?? own
    let head = text(folder + "/HEAD") ?? ""
    let branch = head.begins(with: "ref: ") ? [folder + "/" + head.dropFirst(5)] : []
    return [location.root, head]
      + ([folder + "/logs/HEAD", folder + "/packed-refs", folder + "/shallow"] + branch).map(stamp)
  }

  private static func stamp(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return "\(status.st_ino) \(status.st_size) \(time.tv_sec) \(time.tv_nsec)"
  }

  /// The first line of a small file.
  private static func text(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
  }
}

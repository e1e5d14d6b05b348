import RapportBase
import SystemPackage

/// Texts of files that were read before, by a hash of the files' content. Each is a file in one folder
/// outside the hub.
///
/// It only saves time: a text that is missing, is damaged or can't be written is silently read again.
public struct AttachmentCache: Sendable {
  private let folder: String

  /// With more entries than this, most are probably no longer used.
  private static let maxEntries = 10_000
  /// The start of each file. Changing the number invalidates all older entries.
  private static let mark = "rapport-text 1"

  /// - Parameter folder: created when something is written to it.
  public init(folder: String) {
    self.folder = folder
  }

  /// The cache in this user's cache folder: `$XDG_CACHE_HOME` (XDG Base Directory Specification), or the
  /// system's usual one. `nil` if there is none.
  public static var ofUser: AttachmentCache? {
    func path(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.utf8.first == UInt8(ascii: "/") ? $0 : nil }
    }
    #if canImport(Darwin)
      let usual = "Library/Caches"
    #else
      let usual = ".cache"
    #endif
    return (path("XDG_CACHE_HOME") ?? path("HOME").map { "\($0)/\(usual)" }).map {
      AttachmentCache(folder: "\($0)/rapport/texts")
    }
  }

  /// The name of the cache entry for a file.
  ///
  /// - Parameter reader: a text that differs for each version of what reads such files.
  static func key(_ file: [UInt8], reader: String) -> String {
    var digest = DigestStream<SHA256>()
    digest.add(Array("\(mark)\n\(TextLimit.words) \(TextLimit.bytes)\n\(reader)\n".utf8))
    digest.add(file)
    return digest.finished()
  }

  func text(_ key: String) -> AttachmentText? {
    let most = TextLimit.bytes + 200
    guard let file = try? OpenFolder(folder).open(key, O_RDONLY | O_NONBLOCK),
      let bytes = try? file.closeAfter({ try file.read(upTo: most) }), let end = bytes.firstIndex(of: 10)
    else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self).parts(at: " ")
    let text = Array(bytes[(end + 1)...])
    guard head.count == 4, "\(head[0]) \(head[1])" == AttachmentCache.mark,
      head[3] == Checksum.hex64(text)
    else { return nil }
    if head[2] == "text" { return TextCleaner.clean(text) == text ? .text(text) : nil }
    return UnreadReason(rawValue: head[2]).flatMap { $0.isLasting ? .unread($0) : nil }
  }

  func keep(_ result: AttachmentText, _ key: String) {
    let (word, text): (String, [UInt8])
    switch result {
    case .text(let bytes): (word, text) = ("text", bytes)
    case .unread(let reason): (word, text) = (reason.rawValue, [])
    }
    let head = "\(AttachmentCache.mark) \(word) \(Checksum.hex64(text))\n"
    AttachmentCache.makeFolders(folder)
    guard let open = try? OpenFolder(folder) else { return }
    // Written under a temporary name first, so that nobody ever reads half of it.
    let temporary = "\(key).\(getpid())"
    guard let file = try? open.open(temporary, O_WRONLY | O_CREAT | O_TRUNC) else { return }
    let isWritten = (try? file.closeAfter { try file.writeAll(Array(head.utf8) + text) }) != nil
    let descriptor = open.descriptor.rawValue
    if !isWritten || renameat(descriptor, temporary, descriptor, key) != 0 {
      unlinkat(descriptor, temporary, 0)
    }
  }

  /// Empties the cache if it has more than `maxEntries` entries.
  func prune() {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    var count = 0
    while readdir(stream) != nil { count += 1 }
    guard count > AttachmentCache.maxEntries else { return }
    rewinddir(stream)
    while let entry = readdir(stream) {
      unlinkat(
        dirfd(stream), withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.bindMemory(to: CChar.self)) }, 0)
    }
  }

  private static func makeFolders(_ path: String) {
    guard access(path, W_OK) != 0 else { return }
    var made = ""
    for part in path.parts(at: "/") {
      made += "/\(part)"
      mkdir(made, 0o700)
    }
  }
}

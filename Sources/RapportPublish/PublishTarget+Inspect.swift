import RapportBase

extension PublishTarget {
  /// The file that marks a folder as written by Rapport.
  static let mark = ".rapport"
  /// The version of the output's layout; no date, so that the same content gives the same bytes.
  static let markText = "rapport 1\n"

  /// What is at the target.
  enum State {
    case nothing
    /// A folder that may be replaced, and its dot files, which are kept.
    case replaceable(dotFiles: [String])
  }

  /// Looks at the target, and refuses to replace anything that Rapport did not write.
  func inspect() throws(PublishError) -> State {
    // Each repetition means that another build was faster, so this ends.
    while true {
      if let state = try look() { return state }
    }
  }

  /// `nil` if another build replaced the folder in the meantime.
  private func look() throws(PublishError) -> State? {
    guard let folder = Descriptor(name, in: parent.raw, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else {
      switch errno {
      case ENOENT: return .nothing
      case ENOTDIR, ELOOP: throw .notAFolder(given)
      case let code: throw .failed("Opening the folder", path: given, code: code)
      }
    }
    let status = folder.status()
    if status.st_dev != parent.status().st_dev { throw .mountPoint(given) }
    if let here = stat(at: "."), here.isSame(as: status) { throw .workingFolder(given) }
    guard let entries = FolderEntry.list(folder.raw) else {
      throw .failed("Reading the folder", path: given, code: errno)
    }
    // A folder that was emptied in the meantime would seem to hold nothing that must be kept, or nothing of
    // ours.
    if !folder.isAt(name, in: parent.raw) { return nil }
    if entries.contains(where: { $0.text == ".git" }) { throw .repository(given) }
    let dotFiles = entries.filter { $0.kind == S_IFREG && $0.text.begins(with: ".") }.map(\.text)
    if !PublishTarget.isMarked(folder) {
      let foreign = entries.first { $0.kind != S_IFREG || !$0.text.begins(with: ".") || $0.text == Self.mark }
      if let foreign {
        if !folder.isAt(name, in: parent.raw) { return nil }
        throw .foreignContent(given, example: foreign.text)
      }
    }
    return .replaceable(dotFiles: dotFiles.filter { $0 != Self.mark })
  }

  /// Whether the mark is there and is ours: another tool may use the same file name.
  static func isMarked(_ folder: borrowing Descriptor) -> Bool {
    guard let file = Descriptor(Self.mark, in: folder.raw, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
      return false
    }
    let expected = Array("rapport ".utf8)
    var start = [UInt8](repeating: 0, count: expected.count)
    return read(file.raw, &start, start.count) == expected.count && start == expected
  }
}

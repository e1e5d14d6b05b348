import RapportBase

/// How many files this process may have open at the same time.
enum OpenFiles {
  /// What a build with one job and a run of Git needs, and some more. Libraries end the process below that, without
  /// a word.
  private static let fewest = 32

  /// - Throws: `ExitStatus.machineFailed` where fewer may be opened, once standard error says so.
  static func check() throws {
    var opened: [Int32] = []
    defer { for file in opened { close(file) } }
    while opened.count < fewest - 3 {
      let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else {
        guard errno == EMFILE || errno == ENFILE else { return }
        Terminal.writeError(
          "rapport: too few files may be open at the same time here. Allow more, with  ulimit -n 1024")
        throw ExitStatus.machineFailed
      }
      opened.append(file)
    }
  }

  /// How many jobs may each have files open.
  static func bound(jobs: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return jobs }
    let room = Int(clamping: limit.rlim_cur) - fewest
    return max(1, min(jobs, room / 3))
  }
}

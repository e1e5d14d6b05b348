import RapportBase

/// How many files this process may have open at the same time.
enum OpenFiles {
  /// What a build with one job and a run of Git needs, plus a margin. With fewer, libraries end the process
  /// without a message.
  private static let fewest = 32

  /// - Throws: `ExitStatus.machineFailed` if fewer may be opened, after saying so on standard error.
  static func check() throws {
    var opened: [Int32] = []
    defer { for file in opened { close(file) } }
    while opened.count < fewest - 3 {
      let file = open("/dev/null", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else {
        guard errno == EMFILE || errno == ENFILE else { return }
        Terminal.writeError(
          "rapport: the limit on open files is too low here. Raise it with  ulimit -n 1024")
        throw ExitStatus.machineFailed
      }
      opened.append(file)
    }
  }

  /// The number of jobs, limited to how many can each have files open.
  static func bound(jobs: Int) -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return jobs }
    let room = Int(clamping: limit.rlim_cur) - fewest
    return max(1, min(jobs, room / 3))
  }
}

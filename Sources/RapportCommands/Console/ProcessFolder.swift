import RapportBase

/// The folder in which Linux shows each process what it is.
enum ProcessFolder {
  /// Swift reads the command line there, and its threads read what they are doing; without it the process gets no
  /// arguments, and ends with an illegal instruction at some time.
  ///
  /// - Throws: `ExitStatus.machineFailed` where it isn't mounted, as in a bare root, once standard error says so.
  static func check() throws {
    #if os(Linux)
      guard access("/proc/self/stat", R_OK) != 0 else { return }
      Terminal.writeError("rapport: /proc isn't mounted here. Mount it, with  mount -t proc proc /proc")
      throw ExitStatus.machineFailed
    #endif
  }
}

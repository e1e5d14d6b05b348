import RapportBase

/// The folder `/proc/self`, in which Linux shows a process information about itself.
enum ProcessFolder {
  /// Swift reads the command line there, and its threads read their state. Without it the process gets no
  /// arguments, and sooner or later dies of an illegal instruction.
  ///
  /// - Throws: `ExitStatus.machineFailed` if it isn't mounted, as in a bare chroot, after saying so on
  ///   standard error.
  static func check() throws {
    #if os(Linux)
      guard access("/proc/self/stat", R_OK) != 0 else { return }
      Terminal.writeError("rapport: /proc isn't mounted here. Mount it, with  mount -t proc proc /proc")
      throw ExitStatus.machineFailed
    #endif
  }
}

/// Tracks the current names of files while the history is read backwards.
struct RenameTrail {
  /// The current name, by the name at the commit being read.
  private var names: [String: String] = [:]
  /// Renames in the commit being read. They apply only to earlier commits, because two files may swap names.
  private var pending: [(old: String, name: String)] = []

  /// The current name of a file that the commit calls `path`.
  func name(of path: String) -> String { names[path] ?? path }

  /// Records that the commit renamed `old` to what is now called `name`.
  mutating func add(_ old: String, becomes name: String) { pending.append((old, name)) }

  /// Continues with the previous commit.
  mutating func endCommit() {
    for rename in pending { names[rename.old] = rename.name }
    pending.removeAll(keepingCapacity: true)
  }
}

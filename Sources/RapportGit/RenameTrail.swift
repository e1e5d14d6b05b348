/// What files are called now, while history is read backwards.
struct RenameTrail {
  /// The name now, by the name at the commit that is read.
  private var names: [String: String] = [:]
  /// Renames of the commit that is read: they hold for the commits before it, since two files may swap their names.
  private var pending: [(old: String, name: String)] = []

  /// The name now of what a commit calls `path`.
  func name(of path: String) -> String { names[path] ?? path }

  /// A commit renamed `old` to what is now called `name`.
  mutating func add(_ old: String, becomes name: String) { pending.append((old, name)) }

  /// What comes next was committed before.
  mutating func endCommit() {
    for rename in pending { names[rename.old] = rename.name }
    pending.removeAll(keepingCapacity: true)
  }
}

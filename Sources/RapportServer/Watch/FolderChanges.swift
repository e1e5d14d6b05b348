/// What may have changed in a folder since somebody last asked.
struct FolderChanges: Sendable {
  /// Whether anything may have: events were lost, or the folder itself is another one.
  var isAll = false
  /// Files and folders below the root that came, went or changed.
  var places: Set<String> = []

  var isEmpty: Bool { !isAll && places.isEmpty }
}

/// What happened in all folders that are watched.
struct WatchEvents: Sendable {
  /// By the order in which the folders were given.
  var folders: [FolderChanges]
  /// Whether a second has passed, so that it is time to look at what no event reports.
  var isTick = false

  var isEmpty: Bool { !isTick && folders.allSatisfy(\.isEmpty) }
}

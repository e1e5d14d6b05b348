/// What may have changed in a folder since the last look at it.
struct FolderChanges: Sendable {
  /// Whether anything may have changed: events were lost, or the folder itself was replaced.
  var isAll = false
  /// Paths below the root of files and folders that came, went or changed.
  var places: Set<String> = []

  var isEmpty: Bool { !isAll && places.isEmpty }
}

/// What happened in all watched folders.
struct WatchEvents: Sendable {
  /// One element per folder, in the order in which they were given.
  var folders: [FolderChanges]
  /// Whether a second has passed, so that it is time to look at what events don't report.
  var isTick = false

  var isEmpty: Bool { !isTick && folders.allSatisfy(\.isEmpty) }
}

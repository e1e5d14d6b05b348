import RapportBase
import RapportContent
import RapportGit
import RapportHub

/// Entries as they were when their teams agreed to them.
enum AgreedHub {
  /// Asks Git what entries said when their teams agreed to them.
  ///
  /// - Parameter content: the content folder.
  /// - Returns: a hub with only those entries; `nil` if there are none, or Git can't tell.
  static func reading(_ hub: Hub, _ history: History?, content: String) async -> Hub? {
    await reading(history?.agreedMoments(hub) ?? [], of: hub, content: content)
  }

  /// - Parameter moments: for each entry, by its path, the last moment at which its text was what the teams
  ///   agreed to.
  static func reading(_ moments: [History.AgreedMoment], of hub: Hub, content: String) async -> Hub? {
    guard !moments.isEmpty else { return nil }
    let paths = moments.map { ($0.path, $0.seconds) }
    guard let old = try? await GitRepository(folder: content).texts(at: Dictionary(firstOf: paths)),
      !old.isEmpty, let settings = try? FolderTree(root: content).read("hub.yml")
    else { return nil }
    var files = Dictionary(old.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    files["hub.yml"] = settings
    guard let parsed = try? await parse(MemoryTree(files: files), kinds: hub.kinds, jobs: 1) else {
      return nil
    }
    return link(parsed, asOf: hub.asOf).hub
  }
}

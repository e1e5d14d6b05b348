import RapportBase
import RapportContent
import RapportDiff
import RapportGit
import RapportHub

extension AgreedWords {
  /// Asks Git what entries said when their teams agreed to them; nothing is known where it can't say.
  ///
  /// - Parameter content: the content folder.
  static func reading(_ hub: Hub, _ history: History?, content: String) async -> AgreedWords {
    let moments = history?.agreedMoments(hub) ?? []
    guard !moments.isEmpty else { return AgreedWords() }
    let paths = moments.map { (ByteText(hub.entries[$0.entry].path), $0.seconds) }
    guard let old = try? await GitRepository(folder: content).texts(at: Dictionary(firstOf: paths)),
      !old.isEmpty, let settings = try? FolderTree(root: content).read("hub.yml")
    else { return AgreedWords() }
    var files = Dictionary(old.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    files["hub.yml"] = settings
    guard let parsed = try? await parse(MemoryTree(files: files), kinds: hub.kinds, jobs: 1) else {
      return AgreedWords()
    }
    return AgreedWords(before: link(parsed, asOf: hub.asOf).hub, after: hub)
  }
}

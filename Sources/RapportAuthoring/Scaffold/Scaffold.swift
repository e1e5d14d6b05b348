public import RapportBase
import RapportHub

/// The files of a new hub, made from those below `starter/`.
public struct Scaffold: Sendable {
  /// What a new hub begins with: example entries or none.
  public enum Variant: String, CaseIterable, Sendable { case example, empty }

  /// The host of its repository, which decides what checks and publishes the hub there.
  public enum Host: String, CaseIterable, Sendable { case github, gitlab, none }

  /// What the files need to know about one hub.
  public struct Facts: Sendable {
    /// The hub's name.
    public var name: String
    /// The day on which the hub begins.
    public var today: Day
    /// The kind of host, as in `hub.yml`, and the repository's page there; `nil` if they aren't known.
    public var repository: (kind: String, url: String)?
    /// The branch that is published.
    public var branch = "main"
    /// The content folder's path from the root of its repository.
    public var contentPath = "content"
    /// Where CI jobs on the host get Rapport from; empty if it isn't known.
    public var source = ""
    /// The version of Rapport.
    public var version: String

    public init(name: String, today: Day, version: String) {
      self.name = name
      self.today = today
      self.version = version
    }
  }

  /// One file to write.
  public struct File: Sendable, Hashable {
    /// Path below the hub's folder, or below the root of the repository.
    public let path: String
    public let bytes: [UInt8]
  }

  /// Files for the folder of the hub, in byte order of their paths.
  public let hub: [File]
  /// Files for the root of the repository, in byte order of their paths.
  public let root: [File]

  public init(_ variant: Variant, for host: Host, _ facts: Facts) {
    let layers = ["both", variant.rawValue, host.rawValue]
    let files = layers.flatMap { layer in StarterFile.builtIn.filter { $0.layer == layer } }
    let words = Scaffold.words(files, facts)
    hub = Scaffold.files(below: "hub/", files, words, facts.today)
    root = Scaffold.files(below: "root/", files, words, facts.today)
  }

  private static func files(
    below folder: String, _ files: [StarterFile], _ words: [(word: String, text: String)], _ today: Day
  ) -> [File] {
    files.filter { $0.path.hasPrefix(folder) }.map { file in
      File(
        path: path(String(file.path.dropFirst(folder.count)), on: today),
        bytes: Array(filled(file.text, words).utf8))
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The path of a file. Notes are named after their day.
  private static func path(_ path: String, on today: Day) -> String {
    path.replacing("/notes/", with: "/notes/\(today)-")
  }

  /// What replaces each word in double braces. Parts come first, since they contain such words, too. If
  /// several parts have the same name, the last layer's is used.
  private static func words(_ files: [StarterFile], _ facts: Facts) -> [(word: String, text: String)] {
    var parts = ["examples": "", "people": "", "publish": ""]
    for file in files where file.path.hasPrefix("parts/") && file.path.hasSuffix(".txt") {
      parts[String(file.path.dropFirst(6).dropLast(4))] = file.text
    }
    let ordered = parts.sorted { $0.key < $1.key }.map { (word: $0.key, text: $0.value) }
    return ordered + [
      ("name", facts.name), ("name_in_yaml", EntryWriter.scalar(facts.name, inFlow: false)),
      ("today", facts.today.description), ("repository", repository(facts)), ("branch", facts.branch),
      ("content", EntryWriter.scalar(facts.contentPath, inFlow: false)), ("source", facts.source),
      ("version", facts.version),
    ]
  }

  /// The repository's setting in `hub.yml`: commented out if the repository isn't known.
  private static func repository(_ facts: Facts) -> String {
    let known = facts.repository
    let lines = [
      "repository:", "  kind: \(known?.kind ?? "github")",
      "  url: \(known?.url ?? "https://github.com/example/hub")", "  branch: \(facts.branch)",
      "  content_path: \(EntryWriter.scalar(facts.contentPath, inFlow: false))",
    ]
    return lines.map { (known == nil ? "# " : "") + $0 }.joined(separator: "\n")
  }

  /// A text with its words in double braces replaced. If a line consists of one such word, and the
  /// replacement is empty or ends in a line break, the line's own break is dropped.
  private static func filled(_ text: String, _ words: [(word: String, text: String)]) -> String {
    words.reduce(text) { text, word in
      let mark = "{{\(word.word)}}"
      let isWhole = word.text.isEmpty || word.text.hasSuffix("\n")
      return (isWhole ? text.replacing("\n\(mark)\n", with: "\n\(word.text)") : text)
        .replacing(mark, with: word.text)
    }
  }
}

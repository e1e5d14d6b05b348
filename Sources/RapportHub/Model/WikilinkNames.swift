/// The names that `[[…]]` can use for entries and files: slugs, paths, titles, old slugs and aliases.
///
/// Case doesn't matter, and spaces, underscores and hyphens are the same.
struct WikilinkNames: Sendable {
  enum Target: Sendable, Hashable {
    case entry(EntryIndex)
    case attachment(String)
  }
  /// The lowest rank wins: an entry's slug, say, beats another entry's alias.
  private enum Rank: Int {
    case path, slug, title, alias
  }
  private struct Candidate {
    var rank: Rank
    var target: Target
  }
  private var candidates: [String: [Candidate]] = [:]
  /// Names to suggest from, in their original spelling.
  private(set) var written: [String] = []

  init(entries: [Entry], attachments: [Hub.Attachment]) {
    for (position, entry) in entries.enumerated() where entry.kind.hasPages {
      add(entry, EntryIndex(position))
    }
    for attachment in attachments {
      let target = Target.attachment(attachment.path)
      add(attachment.path, .path, target)
      add("files/" + attachment.path, .path, target)
      let name = attachment.path.split(separator: "/").last.map(String.init) ?? attachment.path
      add(name, .slug, target)
      written.append(name)
    }
  }

  private mutating func add(_ entry: Entry, _ index: EntryIndex) {
    let target = Target.entry(index)
    add(String(entry.path.dropLast(3)), .path, target)
    add("\(entry.kind.folder)/\(entry.slug)", .path, target)
    add("\(entry.kind.name)/\(entry.slug)", .path, target)
    add(entry.slug, .slug, target)
    add(entry.title, .title, target)
    for field in ["says", "aliases", "abbreviation", "was"] {
      for text in entry.texts(field) { add(text, .alias, target) }
    }
    written += [entry.slug, entry.title]
  }

  private mutating func add(_ name: String, _ rank: Rank, _ target: Target) {
    let key = Self.folded(name)
    if candidates[key]?.contains(where: { $0.target == target }) ?? false { return }
    // A few candidates are enough to show that a name is ambiguous.
    guard candidates[key]?.count ?? 0 < 8 else { return }
    candidates[key, default: []].append(Candidate(rank: rank, target: target))
  }

  /// The targets that a name may mean, all of the best rank found; more than one if the name is ambiguous.
  func targets(of name: String) -> [Target] {
    var key = Self.folded(name)
    if key.hasSuffix(".md") { key.removeLast(3) }
    while let prefix = ["../", "./", "/", "content/"].first(where: key.hasPrefix) {
      key.removeFirst(prefix.count)
    }
    let found = candidates[key] ?? []
    guard let best = found.map(\.rank.rawValue).min() else { return [] }
    return found.filter { $0.rank.rawValue == best }.map(\.target)
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "_" || $0 == "\u{A0}" ? "-" : $0 })
  }
}

import RapportBase
public import RapportDiagnostics

/// The lines of a CODEOWNERS file that follow from the owners in a hub.
///
/// If several lines match a path, the last one counts, both on GitHub (*About code owners*) and on GitLab
/// (*Code Owners syntax and error handling*). A team's own lines are kept: only those between two marker
/// comments are Rapport's.
public struct CodeOwners: Sendable {
  private static let begin =
    "# Begin: made by `rapport owners` from hub.yml and the entries. Changes of these lines are lost."
  private static let end = "# End: made by `rapport owners`."

  /// The lines, including the marker comments.
  public let lines: [String]
  /// Whether the account name of at least one team or person on the Git host is known.
  public let knowsAnybody: Bool

  /// - Parameter contentPath: path of the content folder below the root of the repository.
  public init(_ hub: Hub, contentPath: String) {
    let handles = Handles(hub)
    knowsAnybody = !handles.everybody.isEmpty
    let root = "/" + (contentPath.isEmpty ? "" : CodeOwners.escaped(contentPath) + "/")
    let rules =
      knowsAnybody
      ? ["\(root) \(handles.everybody)"]
        + hub.kinds.flatMap { CodeOwners.rules(of: $0, in: hub, handles, root) }
      : [
        "# Nobody's name at the host is known yet: add “handles” for teams or “handle” for people to hub.yml."
      ]
    lines = [CodeOwners.begin] + rules + [CodeOwners.end]
  }

  /// A rule for a kind's folder, naming the most frequent owner of its entries, and rules
  /// for entries with other owners.
  private static func rules(of kind: Kind, in hub: Hub, _ handles: Handles, _ root: String) -> [String] {
    let entries = hub.entries(of: kind.name)
    guard !entries.isEmpty else { return [] }
    let folder = root + escaped(kind.folder) + "/"
    // Anybody may write notes.
    if kind.isAppendOnly { return [folder] }
    // Entries that every team has to agree to don't belong to their owner alone.
    guard kind.field("agreed") == nil else { return [] }
    let owned = entries.map { (path: $0.path, owners: handles.owners(of: $0)) }
    let usual = mostFrequent(owned.map(\.owners)) ?? handles.everybody
    let others = owned.filter { $0.owners != usual }
    return (usual == handles.everybody ? [] : ["\(folder) \(usual)"])
      + others.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map {
        "\(root)\(escaped($0.path)) \($0.owners)"
      }
  }

  /// The most frequent text; in a tie, the first in order.
  private static func mostFrequent(_ texts: [String]) -> String? {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    return counts.min { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }?.key
  }

  /// The path as a pattern that matches nothing else.
  private static func escaped(_ path: String) -> String {
    String(path.flatMap { " \\*?[]#!".contains($0) ? ["\\", $0] : [$0] })
  }
}

extension CodeOwners {
  /// The file's text with these lines in place of the previous ones, or appended if it has none.
  public func written(into text: String) -> String {
    var own = text.parts(at: "\n", keepsEmpty: true)
    if own.last?.isEmpty == true { own.removeLast() }
    if let range = CodeOwners.range(in: own) {
      own.replaceSubrange(range, with: lines)
    } else {
      own += (own.isEmpty ? [] : [""]) + lines
    }
    return own.joined(separator: "\n") + "\n"
  }

  /// Where a file differs from these lines; `nil` if it doesn't, or has no lines of Rapport's.
  public func difference(in text: String) -> SourcePosition? {
    let own = text.parts(at: "\n", keepsEmpty: true)
    guard let range = CodeOwners.range(in: own) else { return nil }
    let found = Array(own[range])
    guard found != lines else { return nil }
    let same = zip(found, lines).prefix { $0 == $1 }.count
    return SourcePosition(line: range.lowerBound + min(same, found.count - 1) + 1, column: 1)
  }

  /// Whether a file contains lines of Rapport's.
  public static func are(in text: String) -> Bool { range(in: text.parts(at: "\n", keepsEmpty: true)) != nil }

  /// Tolerates Windows line endings, which Git may have added. If the end marker is missing, the range goes
  /// to the end of the file.
  private static func range(in lines: [String]) -> Range<Int>? {
    func isMark(_ line: String, _ mark: String) -> Bool { line.trimmed == mark }
    guard let first = lines.firstIndex(where: { isMark($0, begin) }) else { return nil }
    let last = lines[first...].firstIndex { isMark($0, end) } ?? lines.count - 1
    return first..<(last + 1)
  }
}

/// Account names on the Git host, each with an @, separated by spaces.
private struct Handles {
  /// The accounts of all teams.
  let everybody: String
  private let byOwner: [String: String]

  init(_ hub: Hub) {
    let settings = hub.settings
    let people = settings.people.filter { person in person.left.map { $0 >= hub.asOf } ?? true }
    var byOwner: [String: String] = [:]
    for team in settings.teams {
      let members = people.filter { $0.team == team }.compactMap(\.handle)
      let names = settings.handles[team].map { [$0] } ?? members
      byOwner[team] = names.map { "@" + $0 }.joined(separator: " ")
    }
    for person in people where byOwner[person.slug] == nil {
      byOwner[person.slug] = person.handle.map { "@" + $0 } ?? person.team.flatMap { byOwner[$0] }
    }
    self.byOwner = byOwner
    var seen: Set<String> = []
    everybody = settings.teams.flatMap { (byOwner[$0] ?? "").parts(at: " ") }.filter {
      seen.insert($0).inserted
    }
    .joined(separator: " ")
  }

  /// The accounts that own an entry; those of all teams if its owner has no known account.
  func owners(of entry: Entry) -> String {
    let named = entry.text("owner").flatMap { byOwner[$0] } ?? ""
    return named.isEmpty ? everybody : named
  }
}

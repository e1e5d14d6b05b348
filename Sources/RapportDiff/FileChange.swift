import RapportBase
import RapportContent
import RapportHub

/// A file whose bytes changed, if no other part of the comparison says so.
public struct FileChange: Sendable, Hashable {
  /// What the file is for.
  public enum Role: String, Sendable, Hashable {
    /// A file that readers download.
    case attachment
    /// A file that pages are made from.
    case template
    /// An entry or `hub.yml`: its meaning is unchanged, or it can't be read.
    case text
    /// A file that the hub isn't made from, such as a README.
    case other
  }

  /// What the file is for.
  public var role: Role
  /// Path below the content folder; for templates, below `templates/`.
  public var path: String
  /// Its previous path, if it was moved without changing a byte.
  public var oldPath: String?
  /// Size before in bytes; `nil` if there was no such file.
  public var before: Int?
  /// Size now in bytes; `nil` if there is no such file any more.
  public var after: Int?

  /// Whether people who only read the hub may notice.
  var isVisible: Bool { role == .attachment || role == .template }
}

/// Finds the changed files that the rest of a comparison doesn't mention.
struct FileComparison {
  /// Attachments first, then templates, then everything else; each in byte order of their paths.
  let changes: [FileChange]

  /// - Parameters:
  ///   - content: what differs below the content folder.
  ///   - templates: what differs below `templates/`.
  ///   - known: paths of files whose change is reported elsewhere.
  init(
    content: [FileDifference], templates: [FileDifference], known: Set<ByteText>, _ pairing: Pairing
  ) {
    let entries = Set((pairing.before.entries + pairing.after.entries).map { ByteText($0.path) })
    let moved = pairing.movedPaths
    let gone = Set(moved.values)
    var found: [FileChange] = []
    for file in content where !known.contains(ByteText(file.path)) && !gone.contains(ByteText(file.path)) {
      let isText = entries.contains(ByteText(file.path)) || file.path.isSame(as: "hub.yml")
      let role = isText ? FileChange.Role.text : file.path.begins(with: "files/") ? .attachment : .other
      found.append(
        FileChange(
          role: role, path: file.path, oldPath: moved[ByteText(file.path)]?.text, before: file.before,
          after: file.after))
    }
    found += templates.map {
      FileChange(role: .template, path: $0.path, oldPath: nil, before: $0.before, after: $0.after)
    }
    let order: [FileChange.Role] = [.attachment, .template, .text, .other]
    changes = order.flatMap { role in found.filter { $0.role == role } }
  }
}

import RapportBase
import RapportContent
import RapportHub

/// A file of the hub whose bytes changed, where nothing else in the comparison says so.
public struct FileChange: Sendable, Hashable {
  public enum Role: String, Sendable, Hashable {
    /// What readers download.
    case attachment
    /// What pages are made with.
    case template
    /// An entry or `hub.yml`: it says the same, or can't be read.
    case text
    /// What the hub isn't made from, such as a README.
    case other
  }

  public var role: Role
  /// Below the content folder; templates below `templates/`.
  public var path: String
  /// Where it was, if it was moved and has no other bytes.
  public var oldPath: String?
  /// In bytes; `nil` where there is no such file.
  public var before: Int?
  public var after: Int?

  /// Whether somebody who only reads the hub may notice.
  var isVisible: Bool { role == .attachment || role == .template }
}

/// Finds the files that the rest of a comparison doesn't speak of.
struct FileComparison {
  /// In byte order of their paths: what readers download, templates, then all else.
  let changes: [FileChange]

  /// - Parameters:
  ///   - content: what differs below the content folder.
  ///   - templates: what differs below `templates/`.
  ///   - known: paths of files whose change is told elsewhere.
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

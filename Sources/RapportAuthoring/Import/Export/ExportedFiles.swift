import RapportBase
import RapportContent
import RapportHub

/// The files that exported pages show or link to, and the names that they get below `files/`.
struct ExportedFiles {
  private let tree: any ContentTree
  private let paths: Set<String>
  private var names: [String: String] = [:]
  private var taken: Set<String>
  /// The hub's content folder, and the paths of its attachments by size.
  private let content: any ContentTree
  private let known: [Int: [String]]
  /// The files to copy, in the order in which they first occurred.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  /// Files whose types can't be attached to a hub.
  private(set) var refused: [String] = []

  /// - Parameters:
  ///   - hub: the hub that they go into, whose own files keep their names.
  ///   - content: its content folder.
  init(_ tree: any ContentTree, _ items: [TreeItem], into hub: Hub, in content: any ContentTree) {
    self.tree = tree
    self.content = content
    known = Dictionary(grouping: hub.attachments, by: \.size).mapValues { $0.map(\.path) }
    paths = Set(items.lazy.filter { $0.kind == .file }.map(\.path))
    taken = Set(hub.attachments.map { $0.path.lowercased() })
  }

  /// The name below `files/` of a file of the export; `nil` if there is no such file, or it may not be
  /// attached. A file that the hub has already, or that is being copied already, isn't copied again.
  mutating func name(of path: String) -> String? {
    if let known = names[path] { return known }
    guard paths.contains(path) else { return nil }
    let suffix = Attachments.suffix(of: path)
    guard Attachments.allowed.contains(suffix), let bytes = try? tree.read(path), !bytes.isEmpty else {
      refused.append(path)
      return nil
    }
    if let same = file(like: bytes, suffix) {
      names[path] = same
      return same
    }
    let stem = Slug.make(from: NotionName.title(of: path))
    var name = "\(stem).\(suffix)"
    var number = 1
    while !taken.insert(name).inserted {
      number += 1
      name = "\(stem)-\(number).\(suffix)"
    }
    names[path] = name
    files.append((name, bytes))
    return name
  }

  /// A file that has the same bytes and the same type.
  private func file(like bytes: [UInt8], _ suffix: String) -> String? {
    let inHub = known[bytes.count]?.first { path in
      Attachments.suffix(of: path) == suffix && (try? content.read("files/\(path)")) == bytes
    }
    return inHub ?? files.first { Attachments.suffix(of: $0.name) == suffix && $0.bytes == bytes }?.name
  }

  /// A path written in a file, resolved from the root of the export; `nil` if it leads out of it.
  static func resolved(_ path: String, from file: String) -> String? {
    var names = Array(file.parts(at: "/").dropLast())
    for name in path.parts(at: "/") {
      if name == ".." {
        guard names.popLast() != nil else { return nil }
      } else if name != "." {
        names.append(name)
      }
    }
    return names.joined(separator: "/")
  }
}

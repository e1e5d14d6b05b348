import RapportBase
import RapportContent
import RapportHub

/// The files that exported pages show or link to, with the names that they get below `files/`.
struct ExportedFiles {
  private let tree: any ContentTree
  private let paths: Set<String>
  private var names: [String: String] = [:]
  private var taken: Set<String>
  /// What is copied, in the order in which it was first met.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  /// Files of types that a hub doesn't attach.
  private(set) var refused: [String] = []

  /// - Parameter hub: the hub into which they go, whose files keep their names.
  init(_ tree: any ContentTree, _ items: [TreeItem], into hub: Hub) {
    self.tree = tree
    paths = Set(items.lazy.filter { $0.kind == .file }.map(\.path))
    taken = Set(hub.attachments.map { $0.path.lowercased() })
  }

  /// The name of a file of the export below `files/`; `nil` if there is none, or none that may be attached.
  mutating func name(of path: String) -> String? {
    if let known = names[path] { return known }
    guard paths.contains(path) else { return nil }
    let suffix = Attachments.suffix(of: path)
    guard Attachments.allowed.contains(suffix), let bytes = try? tree.read(path), !bytes.isEmpty else {
      refused.append(path)
      return nil
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

  /// A path that is written in a file, from the root of the export; `nil` where it leads out of it.
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

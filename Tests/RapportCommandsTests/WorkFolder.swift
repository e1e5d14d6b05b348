import Foundation

/// A folder in which one test runs the binary, removed with it.
final class WorkFolder: Sendable {
  let path: String

  /// - Parameter files: texts by path.
  init(_ files: [String: String] = [:]) throws {
    // Without links, so that paths compare equal to those that a process tells.
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = "\(temporary)/rapport-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(files)
  }

  deinit {
    // A test may have taken permissions away.
    _ = try? Process.run(URL(fileURLWithPath: "/bin/chmod"), arguments: ["-R", "u+rwx", path]).waitUntilExit()
    try? FileManager.default.removeItem(atPath: path)
  }

  var name: String { URL(fileURLWithPath: path).lastPathComponent }

  func at(_ name: String) -> String { path + "/" + name }

  func write(_ files: [String: String]) throws {
    for (name, text) in files {
      let file = URL(fileURLWithPath: at(name))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func copy(_ source: URL, to name: String) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: at(name)).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: URL(fileURLWithPath: at(name)))
  }

  /// Bytes of every file below a folder, dot files included, by path.
  func files(in name: String) -> [String: Data] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: at(name))) ?? []
    var found: [String: Data] = [:]
    for item in paths {
      var isFolder: ObjCBool = false
      let place = at(name) + "/" + item
      if FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue {
        found[item] = FileManager.default.contents(atPath: place)
      }
    }
    return found
  }

  func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: at(name)).sorted()
  }

  /// A hub of one entry without a fault.
  static let soundHub = [
    "content/hub.yml": "name: Hub\n", "content/terms/lead.md": "---\ntitle: Lead\n---\nText.\n",
  ]

  /// The repository in which the tests stand.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()
}

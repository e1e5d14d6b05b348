import Foundation

/// A folder for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "rapport-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func at(_ name: String) -> String { path + "/" + name }

  /// Writes files, with the folders they need.
  func write(_ files: [String: String]) throws {
    for (name, text) in files {
      let file = URL(filePath: at(name))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
  }

  /// Everything in it: texts of files by path, `→ target` for links, folders left out unless they are empty.
  func contents() throws -> [String: String] {
    var found: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: at(name)) {
        found[name] = "→ " + target
      } else if let data = FileManager.default.contents(atPath: at(name)) {
        found[name] = String(decoding: data, as: UTF8.self)
      } else if try FileManager.default.contentsOfDirectory(atPath: at(name)).isEmpty {
        found[name + "/"] = ""
      }
    }
    return found
  }
}

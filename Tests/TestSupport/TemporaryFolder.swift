public import Foundation

/// A folder for one test, removed when the test ends.
public final class TemporaryFolder: Sendable {
  /// Its path without links, so that it equals the paths that a process reports.
  public let path: String

  /// - Parameter files: texts by path.
  public init(_ files: [String: String] = [:]) throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = "\(temporary)/rapport-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(files)
  }

  deinit {
    guard (try? FileManager.default.removeItem(atPath: path)) == nil else { return }
    // A test may have removed permissions.
    _ = try? Process.run(URL(filePath: "/bin/chmod"), arguments: ["-R", "u+rwx", path]).waitUntilExit()
    try? FileManager.default.removeItem(atPath: path)
  }

  public func at(_ name: String) -> String { path + "/" + name }

  public func url(_ name: String) -> URL { URL(filePath: at(name)) }

  /// Writes files, with the folders they need; `nil` removes a file.
  public func write(_ files: [String: String?]) throws {
    for (name, text) in files {
      if let text {
        try write(name, Data(text.utf8))
      } else {
        try FileManager.default.removeItem(at: url(name))
      }
    }
  }

  public func write(_ name: String, _ bytes: Data) throws {
    try makeParent(of: name)
    try bytes.write(to: url(name))
  }

  public func copy(_ source: URL, to name: String) throws {
    try makeParent(of: name)
    try FileManager.default.copyItem(at: source, to: url(name))
  }

  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: at(name), withDestinationPath: target)
  }

  private func makeParent(of name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
  }
}

// MARK: What is in it

extension TemporaryFolder {
  public func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: at(name)).sorted()
  }

  public func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

  /// Bytes of every file below a folder, including dot files, by path; empty if there is no such folder.
  public func files(in name: String = "") -> [String: Data] {
    var found: [String: Data] = [:]
    for item in (try? FileManager.default.subpathsOfDirectory(atPath: at(name))) ?? [] {
      var isFolder: ObjCBool = false
      let path = at(name) + "/" + item
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        found[item] = FileManager.default.contents(atPath: path)
      }
    }
    return found
  }

  /// Everything in it: texts of files by path, `→ target` for links; of folders, only empty ones.
  public func contents() throws -> [String: String] {
    var found: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: at(name)) {
        found[name] = "→ " + target
      } else if let data = FileManager.default.contents(atPath: at(name)) {
        found[name] = String(decoding: data, as: UTF8.self)
      } else if try names(in: name).isEmpty {
        found[name + "/"] = ""
      }
    }
    return found
  }
}

import Foundation

/// A real Git repository in a folder of its own, removed with it. Commits have the authors and dates that a test gives.
public final class TestRepository: Sendable {
  public struct Failure: Error, CustomStringConvertible {
    public var description: String
  }

  /// Where it is, without links.
  public let path: String

  /// - Parameter path: an existing folder, which is then left where it is; a new one if left out.
  public init(at path: String? = nil) throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    self.path = path ?? "\(temporary)/rapport-git-\(UUID().uuidString)"
    isTemporary = path == nil
    try FileManager.default.createDirectory(atPath: self.path, withIntermediateDirectories: true)
    try git("init", "--quiet", "--initial-branch", "main")
  }

  /// A clone of another one, as far back as `depth`.
  public init(cloning other: TestRepository, depth: Int) throws {
    path = other.path + "-clone"
    isTemporary = true
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try git("clone", "--quiet", "--depth", String(depth), "file://" + other.path, ".")
  }

  private let isTemporary: Bool

  deinit {
    if isTemporary { try? FileManager.default.removeItem(atPath: path) }
  }

  public func at(_ name: String) -> String { path + "/" + name }

  /// Writes text files with the folders they need; `nil` removes one.
  public func write(_ files: [String: String?]) throws {
    for (name, text) in files {
      let file = URL(fileURLWithPath: at(name))
      guard let text else {
        try FileManager.default.removeItem(at: file)
        continue
      }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Writes files and commits everything that changed.
  ///
  /// - Parameters:
  ///   - day: the committer's and the author's, at noon in UTC.
  ///   - author: `Name <address>`.
  public func commit(
    _ files: [String: String?] = [:], on day: String, by author: String = "Ann Lee <ann@example.com>"
  ) throws {
    try write(files)
    try git("add", "--all")
    try git(
      "commit", "--quiet", "--allow-empty", "--allow-empty-message", "--no-verify", "--message=A change",
      "--author=\(author)", day: day)
  }

  /// Runs git, without anybody's settings.
  @discardableResult
  public func git(_ arguments: String..., day: String = "2026-01-01") throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "HOME": path,
      "GIT_AUTHOR_DATE": "\(day)T12:00:00Z", "GIT_COMMITTER_DATE": "\(day)T12:00:00Z",
      "GIT_AUTHOR_NAME": "Author", "GIT_AUTHOR_EMAIL": "author@example.com",
      "GIT_COMMITTER_NAME": "Committer", "GIT_COMMITTER_EMAIL": "committer@example.com",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Failure(description: "git \(arguments.joined(separator: " ")): \(text)")
    }
    return text
  }
}

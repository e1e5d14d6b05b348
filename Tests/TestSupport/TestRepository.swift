import Foundation

/// A real Git repository in its own folder, removed with it. A test gives its commits their authors and dates.
public final class TestRepository: Sendable {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  public let folder: TemporaryFolder

  public var path: String { folder.path }

  /// Turns a folder into a repository; nothing in it is committed yet.
  public init(in folder: TemporaryFolder? = nil) throws {
    self.folder = try folder ?? TemporaryFolder()
    try git("init", "--quiet", "--initial-branch", "main")
  }

  /// A clone of another one, with a history of `depth` commits.
  public init(cloning other: TestRepository, depth: Int) throws {
    folder = try TemporaryFolder()
    try git("clone", "--quiet", "--depth", String(depth), "file://" + other.path, ".")
  }

  public func at(_ name: String) -> String { folder.at(name) }

  /// Writes files and commits everything that changed.
  ///
  /// - Parameters:
  ///   - day: the committer's and the author's, at noon in UTC.
  ///   - author: `Name <address>`.
  public func commit(
    _ files: [String: String?] = [:], on day: String, by author: String = "Ann Lee <ann@example.com>"
  ) throws {
    try folder.write(files)
    try git("add", "--all")
    try git(
      "commit", "--quiet", "--allow-empty", "--allow-empty-message", "--no-verify", "--message=A change",
      "--author=\(author)", day: day)
  }

  /// Runs git without any user's or system's settings.
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

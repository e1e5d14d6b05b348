import Foundation

/// The engine's scripts in Node, on a folder of files that is removed afterwards.
struct NodeRun: ~Copyable {
  struct Failure: Error { let message: String }

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = tests.appending(path: "Fixtures/search")
  private static let assets = tests.deletingLastPathComponent().appending(path: "templates/assets")

  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "rapport-search-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// What a script of the fixtures prints, given the engine's folder and ours.
  func run(_ script: String) throws -> [UInt8] {
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "node", NodeRun.fixtures.appending(path: script).path, NodeRun.assets.path, folder.path,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(message: "node \(script) ended with \(process.terminationStatus)")
    }
    return [UInt8](try Data(contentsOf: output))
  }
}

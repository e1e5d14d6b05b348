import Foundation
import TestSupport

/// Runs the engine's scripts in Node on a folder of files.
struct NodeRun {
  struct Failure: Error { let message: String }

  static let fixtures = Checkout.fixtures.appending(path: "search")
  private static let assets = Checkout.root.appending(path: "templates/assets")

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func write(_ path: String, _ bytes: [UInt8]) throws { try folder.write(path, Data(bytes)) }

  /// What a fixture's script prints, given the engine's folder and ours.
  func run(_ script: String) throws -> [UInt8] {
    try folder.write(["output": ""])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "node", NodeRun.fixtures.appending(path: script).path, NodeRun.assets.path, folder.path,
    ]
    process.standardOutput = try FileHandle(forWritingTo: folder.url("output"))
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(message: "node \(script) ended with \(process.terminationStatus)")
    }
    return [UInt8](try Data(contentsOf: folder.url("output")))
  }
}

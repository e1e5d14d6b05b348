import Foundation
import TestSupport

/// The binary as people run it: the one in `RAPPORT_BINARY`, otherwise the one next to the running tests.
struct RapportProcess {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  var folder: String
  var environment: [String: String] = [:]

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// - Throws: if the binary isn't there, because a test that skips itself proves nothing.
  static func binary() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["RAPPORT_BINARY"] {
      let named = URL(fileURLWithPath: path)
      guard (try? named.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else {
        throw Failure(description: "RAPPORT_BINARY names no file: \(path)")
      }
      return named
    }
    // On Linux the tests are this program; on macOS an Xcode helper loads the bundle that an argument names.
    let images =
      [Bundle.main.executablePath].compactMap(\.self)
      + CommandLine.arguments.filter { $0.contains(".xctest") }
    for image in images {
      var folder = URL(fileURLWithPath: image)
      for _ in 0..<5 where folder.path != "/" {
        folder.deleteLastPathComponent()
        let binary = folder.appendingPathComponent("rapport")
        if (try? binary.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true { return binary }
      }
    }
    throw Failure(description: "no rapport beside \(images): swift build")
  }

  /// A process that is set up but not started yet.
  func make(_ arguments: [String], binary: URL? = nil) throws -> Process {
    let process = Process()
    process.executableURL = try binary ?? Self.binary()
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment
    variables["SOURCE_DATE_EPOCH"] = nil
    variables["SWIFT_DETERMINISTIC_HASHING"] = nil
    process.environment = variables.merging(environment) { _, own in own }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs it to the end. Both streams go to files: a full pipe could block the process.
  func run(_ arguments: String..., binary: URL? = nil) throws -> Result {
    try run(arguments, binary: binary)
  }

  func run(_ arguments: [String], binary: URL? = nil) throws -> Result {
    let process = try make(arguments, binary: binary)
    let streams = try TemporaryFolder(["output": "", "errors": ""])
    process.standardOutput = try FileHandle(forWritingTo: streams.url("output"))
    process.standardError = try FileHandle(forWritingTo: streams.url("errors"))
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: streams.url(name)), as: UTF8.self)
    }
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Result(status: status, output: try text("output"), errors: try text("errors"))
  }
}

import Foundation

/// The binary as people run it, found beside the tests that run.
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

  /// - Throws: when the binary isn't there: a test that skips itself proves nothing.
  static func binary() throws -> URL {
    // On Linux the tests are this program; on macOS a helper of Xcode's loads the bundle that an argument names.
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

  /// A process that is set up and not yet started.
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

  /// Runs to the end. Both streams go to files, so that neither can fill up and stop the process.
  func run(_ arguments: String..., binary: URL? = nil) throws -> Result {
    try run(arguments, binary: binary)
  }

  func run(_ arguments: [String], binary: URL? = nil) throws -> Result {
    let process = try make(arguments, binary: binary)
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    func stream(_ name: String) throws -> (file: URL, handle: FileHandle) {
      let file = place.appendingPathComponent(name)
      try Data().write(to: file)
      return (file, try FileHandle(forWritingTo: file))
    }
    let (output, errors) = (try stream("out"), try stream("err"))
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    process.waitUntilExit()
    func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Result(status: status, output: try text(output.file), errors: try text(errors.file))
  }
}

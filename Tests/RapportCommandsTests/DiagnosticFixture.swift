import Foundation
import GitTesting
import RapportContent
import RapportDiagnostics
import RapportHub
import Testing

@testable import RapportCommands

/// A folder of `Tests/Fixtures/diagnostics`: a hub with the fault after which it is called.
struct DiagnosticFixture: Sendable, CustomTestStringConvertible {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/diagnostics")

  let name: String

  static var all: [DiagnosticFixture] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(DiagnosticFixture.init)
  }

  var testDescription: String { name }

  private var folder: URL { Self.root.appendingPathComponent(name) }

  var expectation: URL { folder.appendingPathComponent("expected.txt") }

  /// Everything that `rapport check` finds, paths from the fixture's folder.
  func findings() async throws -> [Diagnostic] {
    let copy = try copyWithGeneratedFiles()
    defer { try? FileManager.default.removeItem(at: copy) }
    let templates = copy.appendingPathComponent("templates")
    // An empty folder rather than none: none would be the one in which tests run.
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    var options = HubOptions()
    options.content = copy.appendingPathComponent("content").path
    options.templates = templates.path
    options.asOf = Day(year: 2026, month: 11, day: 22)
    (options.drafts, options.strict, options.jobs, options.format) = (false, false, 2, .text)
    options.noGit = try !commitHistory(in: copy)
    var run = BuildPipeline(options, kinds: kinds)
    return try await run.run { _ in { _ in } }.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.file = diagnostic.file.replacing(copy.path + "/", with: "")
      return diagnostic
    }
  }

  /// Rules that no built-in kind has yet are shown on one that a fixture brings along.
  private var kinds: [Kind] {
    let campaigns = folder.appendingPathComponent("content/campaigns").path
    return FileManager.default.fileExists(atPath: campaigns) ? Kind.builtIn + [Self.campaign] : Kind.builtIn
  }

  private static let campaign = Kind(
    "campaign", folder: "campaigns", label: "Campaign", plural: "Campaigns", help: "What runs now.",
    fields: [Field("budget", .number, "What it costs us."), Field("sponsor", .line, "Who pays for it.")],
    rules: [.atMostOneOf(["budget", "sponsor"])], isAppendOnly: true)

  /// `history.txt` tells who committed which file on which day, oldest first: day, address, path.
  ///
  /// - Returns: whether there is one.
  private func commitHistory(in copy: URL) throws -> Bool {
    let list = copy.appendingPathComponent("history.txt")
    guard let lines = try? String(contentsOf: list, encoding: .utf8) else { return false }
    let repository = try TestRepository(at: copy.path)
    var known: Set<String> = []
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      // A file that is committed again is another one.
      if !known.insert(parts[2]).inserted {
        let text = try String(contentsOfFile: repository.at(parts[2]), encoding: .utf8)
        try repository.write([parts[2]: text + "\n"])
      }
      try repository.git("add", parts[2])
      try repository.git(
        "commit", "--quiet", "--message=A change", "--author=Somebody <\(parts[1])>", day: parts[0])
    }
    return true
  }

  /// `generated.txt` names files too large for a repository: path and size, one a line.
  private func copyWithGeneratedFiles() throws -> URL {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("rapport-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: folder, to: copy)
    let list =
      (try? String(contentsOf: folder.appendingPathComponent("generated.txt"), encoding: .utf8)) ?? ""
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: " ")
      let bytes = Data(repeating: UInt8(ascii: "x"), count: Int(parts[1]) ?? 0)
      try bytes.write(to: copy.appendingPathComponent(String(parts[0])))
    }
    return copy
  }
}

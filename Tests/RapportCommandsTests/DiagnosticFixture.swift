import ArgumentParser
import Foundation
import RapportContent
import RapportBase
import RapportDiagnostics
import RapportHub
import TestSupport
import Testing

@testable import RapportCommands

/// A folder of `Tests/Fixtures/diagnostics`: a hub with the fault that the folder is named after.
struct DiagnosticFixture: Sendable, CustomTestStringConvertible {
  let name: String

  static func all() throws -> [DiagnosticFixture] {
    try Checkout.fixtureNames(in: "diagnostics").map(DiagnosticFixture.init)
  }

  var testDescription: String { name }

  private var folder: URL { Checkout.fixtures.appending(path: "diagnostics/\(name)") }

  var expectation: URL { folder.appending(path: "expected.txt") }

  /// All findings of `rapport check`, and its output as text; paths are relative to the fixture's folder.
  func report() async throws -> (findings: [Diagnostic], text: String) {
    let copy = try copyWithGeneratedFiles()
    // An empty folder: without one, it would be the folder that tests run in.
    try FileManager.default.createDirectory(at: copy.url("templates"), withIntermediateDirectories: true)
    var options = try HubOptions.parse([
      "--content", copy.at("content"), "--templates", copy.at("templates"), "--as-of", testDay.description,
      "--jobs", "2", "--no-cache",
    ])
    options.site.noGit = try !commitHistory(in: copy)
    if (try? copy.text("proposals.json")) != nil { options.proposals = copy.at("proposals.json") }
    var run = BuildPipeline(options)
    let findings = try await run.run { _ in { _ in } }.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.file = diagnostic.file.replacing(copy.path + "/", with: "")
      return diagnostic
    }
    var renderer = TextRenderer(colour: false) { file in
      FileManager.default.contents(atPath: copy.at(file)).map(Array.init)
    }
    return (findings, findings.map { renderer.render($0) }.joined())
  }

  /// `history.txt` lists who committed which file on which day, oldest first: day, address, path.
  ///
  /// - Returns: whether there is such a file.
  private func commitHistory(in copy: TemporaryFolder) throws -> Bool {
    guard let lines = try? copy.text("history.txt") else { return false }
    let repository = try TestRepository(in: copy)
    var known: Set<String> = []
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      // A file that is committed again has to change.
      if !known.insert(parts[2]).inserted {
        try copy.write([parts[2]: try copy.text(parts[2]) + "\n"])
      }
      try repository.git("add", parts[2])
      try repository.git(
        "commit", "--quiet", "--message=A change", "--author=Somebody <\(parts[1])>", day: parts[0])
    }
    return true
  }

  /// `copies.txt` lists entries to copy many times, and how often, one per line.
  private func writeCopies(to copy: TemporaryFolder) throws {
    let list = (try? copy.text("copies.txt")) ?? ""
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      let text = try copy.text(parts[0])
      for number in 1...(try #require(Int(parts[1]))) {
        try copy.write([parts[0].replacing(".md", with: "-\(number).md"): text])
      }
    }
  }

  /// `generated.txt` lists files that a repository can't hold because they are too large or have names that not
  /// every computer allows: path and size, one per line.
  private func copyWithGeneratedFiles() throws -> TemporaryFolder {
    let copy = try TemporaryFolder()
    for item in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try copy.copy(folder.appending(path: item), to: item)
    }
    let list = (try? copy.text("generated.txt")) ?? ""
    for line in list.split(separator: "\n") {
      let blank = try #require(line.lastIndex(of: " "))
      let size = try #require(Int(line[line.index(after: blank)...]))
      try copy.write(String(line[..<blank]), Data(repeating: UInt8(ascii: "x"), count: size))
    }
    try writeCopies(to: copy)
    return copy
  }
}

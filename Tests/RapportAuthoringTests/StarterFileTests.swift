import Foundation
import TestSupport
import Testing

@testable import RapportAuthoring

@Suite("The starter's files")
struct StarterFileTests {
  @Test("are the same in the binary as in the repository: run make theme after adding or removing one")
  func isEmbedded() throws {
    let folder = Checkout.root.appending(path: "starter")
    var found: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard path != "README.md",
        let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      else { continue }
      found[path.replacing("dot-", with: ".")] = text
    }
    var embedded = Dictionary(
      uniqueKeysWithValues: StarterFile.builtIn.map { ("\($0.layer)/\($0.path)", $0.text) })
    // The files in this repository.
    for name in [
      "ISSUE_TEMPLATE/have.yml", "ISSUE_TEMPLATE/heard.yml", "ISSUE_TEMPLATE/need.yml",
      "ISSUE_TEMPLATE/wrong.yml", "pull_request_template.md",
    ] {
      let own = Checkout.root.appending(path: ".github/\(name)")
      #expect(
        embedded.removeValue(forKey: "github/root/.github/\(name)")
          == (try String(contentsOf: own, encoding: .utf8)))
    }
    #expect(embedded == found)
  }
}

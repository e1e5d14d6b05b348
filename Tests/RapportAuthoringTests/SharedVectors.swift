import Foundation
import RapportAuthoring
import RapportContent
@testable import RapportHub
import TestSupport
import Testing

/// What the form's scripts must do as Swift does: inputs and results under `Tests/Fixtures`, read by these tests and by
/// `Tests/Browser/test_add_vectors.py`. `UPDATE_SNAPSHOTS=1 swift test` writes the results anew from Swift.
enum SharedVectors {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  static func read(_ name: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: repository.appendingPathComponent("Tests/Fixtures/" + name))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  static func compare(_ found: [[String: String]], with name: String) throws {
    let file = repository.appendingPathComponent("Tests/Fixtures/" + name)
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
      let data = try JSONSerialization.data(
        withJSONObject: found, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
      try (data + Data("\n".utf8)).write(to: file)
    }
    let expected = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: String]] ?? []
    #expect(found.count == expected.count)
    for (place, pair) in zip(found, expected).enumerated() {
      #expect(pair.0 == pair.1, "number \(place + 1)")
    }
  }

  /// The example hub: what references may name.
  static func hub() async throws -> Hub {
    let tree = FolderTree(root: repository.appendingPathComponent("content").path)
    return try await readHub(tree, asOf: testDay, jobs: 2).hub
  }

  /// A JSON value as `--set` takes it: paths with texts, members by name.
  static func flat(_ value: Any, at path: String) -> [(key: String, value: String)] {
    switch value {
    case let members as [String: Any]:
      return members.sorted { $0.key < $1.key }.flatMap { flat($0.value, at: "\(path).\($0.key)") }
    case let items as [Any]:
      let areGroups = items.contains { $0 is [String: Any] }
      return items.enumerated().flatMap { flat($1, at: areGroups ? "\(path).\($0 + 1)" : path) }
    default: return [(path, value as? String ?? "\(value)")]
    }
  }

  static func kind(_ vector: [String: Any]) throws -> Kind {
    let name = try #require(vector["kind"] as? String)
    return try #require(Kind.builtIn.first { $0.name == name })
  }
}

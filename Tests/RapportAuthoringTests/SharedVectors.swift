import RapportBase
import Foundation
import RapportAuthoring
import RapportContent
@testable import RapportHub
import TestSupport
import Testing

/// What Swift and the form's scripts must do alike: inputs and results in `Tests/Fixtures`, read by these tests
/// and by `Tests/Browser/test_add_vectors.py`.
enum SharedVectors {
  static func read(_ name: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: Checkout.fixtures.appending(path: name))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  static func compare(_ found: [[String: String]], with name: String) throws {
    let data = try JSONSerialization.data(
      withJSONObject: found, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    let golden = try Golden.text(
      Checkout.fixtures.appending(path: name), found: String(decoding: data, as: UTF8.self) + "\n")
    let expected = try JSONSerialization.jsonObject(with: Data(golden.utf8)) as? [[String: String]] ?? []
    #expect(found.count == expected.count)
    for (index, pair) in zip(found, expected).enumerated() {
      #expect(pair.0 == pair.1, "number \(index + 1)")
    }
  }

  /// The frozen hub, whose entries references may name.
  static func hub() async throws -> Hub {
    let tree = FolderTree(root: Checkout.frozenHub.path)
    return try await readHub(tree, asOf: testDay, jobs: 2).hub
  }

  /// A JSON value as arguments of `--set`: texts by path, with members by name.
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

public import Foundation

/// The repository that these tests belong to.
public enum Checkout {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  public static let fixtures = root.appending(path: "Tests/Fixtures")
  /// The content that tests may quote; `content` changes whenever somebody edits the example hub.
  public static let frozenHub = fixtures.appending(path: "browser-hub/content")

  /// No fixtures were found where there should be some.
  public struct NoFixtures: Error, CustomStringConvertible {
    public let description: String
  }

  /// Names of the fixtures in a folder of `Tests/Fixtures`, sorted.
  ///
  /// - Parameter suffix: how their names end; it is left out of them.
  /// - Throws: if there are none, because a test over all of them would then pass without trying any.
  public static func fixtureNames(in folder: String, suffix: String = "") throws -> [String] {
    let path = fixtures.appending(path: folder).path
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { !$0.hasPrefix(".") && $0.hasSuffix(suffix) }
    if names.isEmpty { throw NoFixtures(description: "no fixtures in \(path)") }
    return names.map { String($0.dropLast(suffix.count)) }.sorted()
  }
}

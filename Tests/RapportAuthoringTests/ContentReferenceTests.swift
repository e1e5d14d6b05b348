import Foundation
import RapportAuthoring
import RapportHub
import Testing

@Suite struct ContentReferenceTests {
  /// `make reference` writes the page anew.
  @Test func theReferenceSaysWhatTheDeclarationsSay() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = root.appending(path: "docs/content.md")
    if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
      try Data(ContentReference.markdown().utf8).write(to: page)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == ContentReference.markdown())
  }
}

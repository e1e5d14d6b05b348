import Foundation
@testable import RapportPublish
import Synchronization
import TestSupport
import Testing

@Suite("Putting a site in its place")
struct PublishSwapTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ text: String, exchange: @escaping Publisher.Exchange) throws {
    let publisher = try Publisher(target: folder.at("site"), exchange: exchange)
    try publisher.write("index.html", Array(text.utf8))
    try publisher.commit()
  }

  @Test("works if the file system can't swap folders", arguments: [EINVAL, ENOSYS, ENOTSUP])
  func fallsBackToRenaming(code: Int32) throws {
    try publish("old", exchange: { _, _ in code })
    try publish("new", exchange: { _, _ in code })
    #expect(try folder.contents() == ["site/index.html": "new", "site/.rapport": "rapport 1\n"])
  }

  @Test("a failed exchange leaves the last site and nothing else", arguments: [EIO, EXDEV])
  func keepsSiteOnFailure(code: Int32) throws {
    try publish("old", exchange: { _, _ in 0 })
    #expect(throws: PublishError.self) { try publish("new", exchange: { _, _ in code }) }
    #expect(try folder.contents() == ["site/index.html": "old", "site/.rapport": "rapport 1\n"])
  }

  @Test("always leaves a site in place")
  func neverLeavesGap() throws {
    try Publisher(target: folder.at("site")).commit()
    let path = folder.at("site/.rapport")
    let done = Atomic(false)
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        for _ in 0..<200 { #expect(throws: Never.self) { try Publisher(target: folder.at("site")).commit() } }
        done.store(true, ordering: .releasing)
      } else {
        var missing = 0
        while !done.load(ordering: .acquiring) { missing += access(path, F_OK) == 0 ? 0 : 1 }
        #expect(missing == 0)
      }
    }
  }

  @Test("removes what killed builds left behind, and nothing else")
  func removesStaleStaging() throws {
    try folder.write([
      ".site.rapport-99999/index.html": "half", ".site.rapport-99999/.rapport": "rapport 1\n",
      ".site.rapport-7-1/a/b/c": "half", ".site.rapport-7-1/.rapport": "rapport 1\n",
      ".site.rapport-8.old/x": "old", ".site.rapport-8.old/.rapport": "rapport 1\n",
      "site/.rapport": "rapport 1\n", ".other.rapport-1/x": "another hub's", ".site.rapport-file": "a file",
    ])
    try Publisher(target: folder.at("site")).commit()
    #expect(
      try folder.contents() == [
        "site/.rapport": "rapport 1\n", ".other.rapport-1/x": "another hub's",
        ".site.rapport-file": "a file",
      ])
  }

  @Test("leaves the staging folder of a running build alone")
  func leavesLivingStaging() throws {
    let first = try Publisher(target: folder.at("site"))
    try first.write("index.html", Array("first".utf8))
    let second = try Publisher(target: folder.at("site"))
    try second.write("index.html", Array("second".utf8))
    try second.commit()
    try first.commit()
    #expect(try folder.contents() == ["site/index.html": "first", "site/.rapport": "rapport 1\n"])
  }

  @Test("restores the site if a build was killed between two renames")
  func restoresSiteMovedAside() throws {
    try folder.write([
      ".site.rapport-5.old/.rapport": "rapport 1\n", ".site.rapport-5.old/index.html": "old",
      ".site.rapport-5/index.html": "new", ".site.rapport-5/.rapport": "rapport 1\n",
    ])
    try Publisher(target: folder.at("site")).discard()
    #expect(try folder.contents() == ["site/index.html": "old", "site/.rapport": "rapport 1\n"])
  }
}

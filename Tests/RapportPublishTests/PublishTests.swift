import Foundation
import RapportPublish
import TestSupport
import Testing

@Suite("Publishing a site")
struct PublishTests {
  private let folder: TemporaryFolder
  private let mark = "rapport 1\n"

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ files: [String: String], to target: String = "site") throws {
    let publisher = try Publisher(target: folder.at(target))
    for (path, text) in files { try publisher.write(path, Array(text.utf8)) }
    try publisher.commit()
  }

  @Test("makes the folder, its parents and its mark", arguments: ["site", "site/", "./site//", "a/b/c"])
  func makesNewSite(target: String) throws {
    try publish(["index.html": "new", "personas/cfo.html": "cfo", "empty.txt": ""], to: target)
    let root = target == "a/b/c" ? "a/b/c" : "site"
    #expect(
      try folder.contents() == [
        "\(root)/index.html": "new", "\(root)/personas/cfo.html": "cfo", "\(root)/empty.txt": "",
        "\(root)/.rapport": mark,
      ])
  }

  @Test("replaces the last site completely")
  func replacesSite() throws {
    try publish(["index.html": "old", "personas/gone.html": "gone"])
    try publish(["index.html": "new"])
    #expect(try folder.contents() == ["site/index.html": "new", "site/.rapport": mark])
  }

  @Test("leaves the last site as it was until commit, and after discard")
  func keepsSiteOnDiscard() throws {
    try publish(["index.html": "old"])
    let publisher = try Publisher(target: folder.at("site"))
    try publisher.write("index.html", Array("new".utf8))
    #expect(FileManager.default.contents(atPath: folder.at("site/index.html")) == Data("old".utf8))
    publisher.discard()
    #expect(try folder.contents() == ["site/index.html": "old", "site/.rapport": mark])
    #expect(throws: PublishError.self) { try publisher.write("late.html", []) }
  }

  @Test("leaves nothing if the publisher is dropped, not even the parents it made")
  func leavesNothing() throws {
    do {
      let publisher = try Publisher(target: folder.at("a/b/site"))
      try publisher.write("x/y.html", [1])
    }
    #expect(try folder.contents() == [:])
  }

  @Test("carries the user's dot files over, and only those")
  func carriesDotFiles() throws {
    try folder.write(["site/.gitignore": "*", "site/.nojekyll": ""])
    try publish(["index.html": "1"])
    try folder.write(["site/.well-known/x": "x", "site/stray.txt": "x", "site/.nojekyll": "changed"])
    try publish(["index.html": "2", ".gitignore": "mine"])
    #expect(
      try folder.contents() == [
        "site/index.html": "2", "site/.gitignore": "mine", "site/.nojekyll": "changed", "site/.rapport": mark,
      ])
  }

  @Test("refuses a file, and links that don't lead to a folder")
  func refusesFiles() throws {
    try folder.write(["file": "x"])
    try folder.link("link", to: "file")
    try folder.link("dead", to: "nowhere")
    let before = try folder.contents()
    for name in ["file", "link", "dead", "file/site"] {
      #expect(throws: PublishError.self, "\(name)") { try Publisher(target: folder.at(name)) }
    }
    #expect(throws: PublishError.deadLink(folder.at("dead"))) { try Publisher(target: folder.at("dead")) }
    #expect(throws: PublishError.notAFolder(folder.at("link"))) { try Publisher(target: folder.at("link")) }
    #expect(try folder.contents() == before)
  }

  @Test(
    "refuses a folder with content that Rapport did not make",
    arguments: [
      "site/taxes.xlsx", "site/sub/x", "site/.config/x", "site/.rapport/x", "site/.rapport", "site/.git/HEAD",
      "site/.git",
    ])
  func refusesForeignContent(file: String) throws {
    try folder.write([file: "x"])
    let error = try #require(throws: PublishError.self) { try Publisher(target: folder.at("site")) }
    let path = folder.at("site")
    let example = String(file.split(separator: "/")[1])
    #expect(error == (example == ".git" ? .repository(path) : .foreignContent(path, example: example)))
    #expect(error.message.contains("nothing was changed"))
    #expect(try folder.contents() == [file: "x"])
  }

  @Test("refuses a marked site that has become a repository")
  func refusesMarkedRepository() throws {
    try publish(["index.html": "old"])
    try folder.write(["site/.git/HEAD": "x"])
    #expect(throws: PublishError.repository(folder.at("site"))) { try Publisher(target: folder.at("site")) }
  }

  @Test("refuses, at commit, files that appeared in the folder meanwhile")
  func looksAgainBeforeSwap() throws {
    let publisher = try Publisher(target: folder.at("site"))
    try folder.write(["site/taxes.xlsx": "x"])
    #expect(throws: PublishError.foreignContent(folder.at("site"), example: "taxes.xlsx")) {
      try publisher.commit()
    }
    #expect(try folder.contents() == ["site/taxes.xlsx": "x"])
  }

  @Test(
    "refuses paths without a folder name", arguments: ["", ".", "./", "..", "a/..", "/", "//"])
  func refusesUnnamedFolders(target: String) {
    #expect(throws: PublishError.unnamed(target)) { try Publisher(target: target) }
  }

  @Test("refuses the folder it was started in, whatever its path")
  func refusesWorkingFolder() {
    let here = FileManager.default.currentDirectoryPath
    #expect(throws: PublishError.workingFolder(here)) { try Publisher(target: here) }
  }

  @Test("follows a link to a folder and keeps the link")
  func followsLinkedTarget() throws {
    try folder.write(["disk/site/.gitignore": "*"])
    try folder.link("site", to: "disk/site")
    try publish(["index.html": "1"])
    try publish(["index.html": "2"])
    #expect(
      try folder.contents() == [
        "site": "→ disk/site", "disk/site/index.html": "2", "disk/site/.rapport": mark,
        "disk/site/.gitignore": "*",
      ])
  }

  @Test("removes links in the last site, but not their targets")
  func removesLinksOnly() throws {
    try publish(["index.html": "1"])
    try folder.write(["precious/file": "kept"])
    try folder.link("site/link", to: folder.at("precious"))
    try publish(["index.html": "2"])
    #expect(
      try folder.contents() == [
        "precious/file": "kept", "site/index.html": "2", "site/.rapport": mark,
      ])
  }
}

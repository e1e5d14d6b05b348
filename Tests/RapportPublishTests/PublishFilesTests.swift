import Foundation
import RapportPublish
import SystemPackage
import TestSupport
import Testing

@Suite("Writing the files of a site")
struct PublishFilesTests {
  private let folder: TemporaryFolder
  private let publisher: Publisher

  init() throws {
    folder = try TemporaryFolder()
    publisher = try Publisher(target: folder.at("site"))
  }

  @Test("works from many threads at once into the same new folders")
  func writesConcurrently() throws {
    let publisher = publisher
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      #expect(throws: Never.self) {
        try publisher.write("a/\(number % 7)/b/\(number).html", Array("page \(number)".utf8))
      }
    }
    try publisher.commit()
    let expected = (0..<400).map { ("site/a/\($0 % 7)/b/\($0).html", "page \($0)") }
    #expect(
      try folder.contents()
        == Dictionary(uniqueKeysWithValues: expected + [("site/.rapport", "rapport 1\n")]))
  }

  @Test(
    "refuses paths that lead out of the site",
    arguments: ["/etc/x", "../x", "a/../../x", "a//x", "./x", "a/.", "..", "", "a/", "x\0y"])
  func refusesUnsafePaths(path: String) {
    #expect(throws: PublishError.unsafePath(path)) { try publisher.write(path, []) }
  }

  @Test("refuses two files with one path")
  func refusesDoublePaths() throws {
    try publisher.write("a.html", [])
    #expect(throws: PublishError.writtenTwice("a.html")) { try publisher.write("a.html", []) }
  }

  @Test("copies attachments completely and with ordinary permissions", arguments: [0, 1, 300_000])
  func copiesFiles(size: Int) throws {
    let bytes = Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    _ = FileManager.default.createFile(
      atPath: folder.at("deck.pdf"), contents: bytes, attributes: [.posixPermissions: 0o700])
    try publisher.copy(from: open("deck.pdf"), to: "files/deck.pdf")
    try publisher.commit()
    let path = folder.at("site/files/deck.pdf")
    #expect(FileManager.default.contents(atPath: path) == bytes)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect((rights as? NSNumber)?.intValue == 0o644)
  }

  @Test("copies only files: links are refused when they are opened")
  func refusesToCopyFolders() throws {
    try folder.write(["secret": "x", "folder/x": "x"])
    #expect(throws: PublishError.self) { try publisher.copy(from: open("folder"), to: "x") }
  }

  private func open(_ name: String) throws -> FileDescriptor {
    try FileDescriptor.open(FilePath(folder.at(name)), .readOnly)
  }
}

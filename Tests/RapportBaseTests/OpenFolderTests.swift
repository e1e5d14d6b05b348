import Foundation
import RapportBase
import SystemPackage
import TestSupport
import Testing

@Suite("Files are opened only below a folder")
struct OpenFolderTests {
  private func read(_ folder: OpenFolder, _ path: String) throws -> String {
    let file = try folder.open(path, O_RDONLY)
    return try file.closeAfter { String(decoding: try file.read(upTo: 100), as: UTF8.self) }
  }

  @Test("files are read and created at any depth, and no link in a path is followed")
  func opens() throws {
    let folder = try TemporaryFolder(["in/a/b.txt": "b", "out/secret.txt": "s"])
    try folder.link("in/link", to: "../out")
    try folder.link("in/file.txt", to: "../out/secret.txt")
    let open = try OpenFolder(folder.at("in"))
    #expect(try read(open, "a/b.txt") == "b")
    for path in [
      "link/secret.txt", "file.txt", "../out/secret.txt", "a/../../out/secret.txt",
      folder.at("out/secret.txt"),
    ] {
      #expect(throws: Errno.self, "\(path)") { try read(open, path) }
    }
    try open.makeFolders(above: "x/y/z.txt")
    let made = try open.open("x/y/z.txt", O_WRONLY | O_CREAT | O_EXCL)
    try made.close()
    #expect(throws: Errno.self) { try open.makeFolders(above: "link/new/z.txt") }
    #expect(throws: Errno.self) { try open.open("link/z.txt", O_WRONLY | O_CREAT) }
    #expect(folder.files(in: "out").count == 1 && folder.files(in: "in").keys.contains("x/y/z.txt"))
  }
}

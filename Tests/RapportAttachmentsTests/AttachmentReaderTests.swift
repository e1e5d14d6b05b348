import Foundation
import RapportBase
import TestSupport
import Testing

@testable import RapportAttachments

@Suite("Cached texts of attachments")
struct AttachmentReaderTests {
  private let folder: TemporaryFolder
  private let document = ZIPWriter.document("<w:p><w:t>text</w:t></w:p>")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func read(_ bytes: [UInt8], size: Int? = nil) async throws -> AttachmentText? {
    let reader = AttachmentReader(cache: AttachmentCache(folder: folder.at("cache/texts")))
    let file = AttachmentReader.File(.docx, size: size ?? bytes.count) { bytes }
    return try await reader.texts(of: [file], jobs: 2).first
  }

  @Test("are kept, and so is the fact that a file can't be read")
  func isKept() async throws {
    #expect(try await read(document) == .text(Array("text".utf8)))
    #expect(try await read([1, 2, 3]) == .unread(.damaged))
    let names = try folder.names(in: "cache/texts")
    #expect(names.count == 2)
    for name in names {
      let kept = try folder.text("cache/texts/\(name)")
      try folder.write([
        "cache/texts/\(name)": kept.hasSuffix("text")
          ? kept.replacing("\ntext", with: "\nother").replacing(
            Checksum.hex64(Array("text".utf8)), with: Checksum.hex64(Array("other".utf8))) : kept
      ])
    }
    #expect(try await read(document) == .text(Array("other".utf8)))
    #expect(try await read([1, 2, 3]) == .unread(.damaged))
  }

  @Test(
    "are extracted again if their cache entry is damaged",
    arguments: [
      "", "rapport-text 1 text\n", "rapport-text 1 text 0000000000000000\nother", "rapport-text 0 text ",
      "\n\n\n",
    ])
  func isReadAgain(damaged: String) async throws {
    _ = try await read(document)
    let name = try #require(try folder.names(in: "cache/texts").first)
    let kept = try folder.text("cache/texts/\(name)")
    try folder.write(["cache/texts/\(name)": damaged])
    #expect(try await read(document) == .text(Array("text".utf8)))
    #expect(try folder.text("cache/texts/\(name)") == kept)
  }

  @Test("aren't read through links")
  func followsNoLink() async throws {
    _ = try await read(document)
    let name = try #require(try folder.names(in: "cache/texts").first)
    let text = Array("other".utf8)
    try folder.write(["elsewhere": "rapport-text 1 text \(Checksum.hex64(text))\nother"])
    try FileManager.default.removeItem(atPath: folder.at("cache/texts/\(name)"))
    try folder.link("cache/texts/\(name)", to: folder.at("elsewhere"))
    #expect(try await read(document) == .text(Array("text".utf8)))
  }

  @Test("exist only for files that aren't too large")
  func isTooLarge() async throws {
    #expect(try await read(document, size: 65 << 20) == .unread(.tooLarge))
  }
}

import RapportProcess
import Testing

@testable import RapportAttachments

/// A PDF with one page per text. It has no cross-reference table: readers rebuild it.
func pdf(_ pages: [String]) -> [UInt8] {
  var file = "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
  let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
  file += "2 0 obj <</Type /Pages /Count \(pages.count) /Kids [\(kids)]>> endobj\n"
  file += "3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\n"
  for (index, text) in pages.enumerated() {
    let content = "BT /F 12 Tf 40 700 Td (\(text)) Tj ET"
    file += "\(10 + 2 * index) 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
    file += "/Resources <</Font <</F 3 0 R>>>> /Contents \(11 + 2 * index) 0 R>> endobj\n"
    file += "\(11 + 2 * index) 0 obj <</Length \(content.utf8.count)>> stream\n\(content)\nendstream endobj\n"
  }
  return Array((file + "trailer <</Root 1 0 R>>\n%%EOF\n").utf8)
}

@Suite(
  "The text of PDF files", .enabled(if: InstalledProgram.find("pdftotext") != nil), .timeLimit(.minutes(5)))
struct PDFTextTests {
  private func text(_ file: [UInt8]) async throws -> AttachmentText {
    try await #require(PDFText.find()).text(of: file)
  }

  @Test("comes from all pages")
  func readsPages() async throws {
    #expect(
      try await text(pdf(["First page", "Second page"])) == .text(Array("First page\nSecond page".utf8)))
  }

  @Test("is empty for a file without words")
  func hasNone() async throws {
    #expect(try await text(pdf([""])) == .unread(.noText))
  }

  @Test(
    "can't be read if the file is no PDF or has a password",
    arguments: [
      ("", UnreadReason.damaged), ("%PDF-1.7\nnothing", .damaged),
      ("%PDF-1.7\ntrailer <</Root 1 0 R /Encrypt 5 0 R>>\n", .encrypted),
    ])
  func isUnread(file: String, reason: UnreadReason) async throws {
    #expect(try await text(Array(file.utf8)) == .unread(reason))
  }

  @Test("ends at the limit in a file of many pages")
  func isBounded() async throws {
    let file = pdf((1...10_000).map { "Page \($0)" })
    let bytes = try #require(try await text(file).bytes)
    #expect(bytes.count < TextLimit.bytes)
  }
}

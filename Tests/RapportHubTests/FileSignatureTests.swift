import Testing

@testable import RapportHub

@Suite("A file's first bytes")
struct FileSignatureTests {
  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0]
  private static let office: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let film: [UInt8] = [0, 0, 0, 24] + Array("ftypisom".utf8)

  private static let sound: [(String, [UInt8])] = [
    ("pdf", Array("%PDF".utf8)), ("pdf", [0xEF, 0xBB, 0xBF] + Array("\n%PDF-1.7".utf8)),
    ("png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]), ("jpg", [0xFF, 0xD8, 0xFF, 0xDB]),
    ("jpeg", [0xFF, 0xD8, 0xFF, 0xE1]), ("gif", Array("GIF89a".utf8)), ("gif", Array("GIF87a".utf8)),
    ("webp", Array("RIFF\u{0}\u{0}\u{0}\u{0}WEBPVP8".utf8)), ("docx", zip), ("xlsx", zip), ("pptx", office),
    ("odt", zip), ("zip", [0x50, 0x4B, 5, 6]), ("doc", office), ("doc", Array("{\\rtf1".utf8)),
    ("xls", office),
    ("mp4", film), ("mp3", Array("ID3\u{4}".utf8)), ("mp3", [0, 0, 0xFF, 0xFB]), ("csv", Array("a;b\n".utf8)),
    ("csv", [0xFF, 0xFE, 0x61, 0]), ("txt", Array("<html>".utf8)), ("txt", [0xE4, 0xF6]),
    ("ics", Array("BEGIN:VCALENDAR".utf8)),
  ]

  @Test("match its suffix", arguments: sound)
  func fit(suffix: String, bytes: [UInt8]) {
    #expect(FileSignature.fits(bytes[...], suffix: suffix))
  }

  @Test(
    "match only .txt if they are a web page's",
    arguments: ["pdf", "png", "jpg", "gif", "webp", "docx", "pptx", "zip", "doc", "mp4", "mp3", "csv", "ics"])
  func refuseWebPages(suffix: String) {
    for page in ["<!DOCTYPE html><p>", "\n  <HTML lang=en>", "\u{FEFF}<!doctype HTML>"] {
      #expect(!FileSignature.fits(Array(page.utf8)[...], suffix: suffix))
      #expect(FileSignature.of(Array(page.utf8)[...])?.name == "a web page")
    }
  }

  @Test("of one type don't match another's suffix")
  func tellKindsApart() {
    for (suffix, bytes) in Self.sound where FileSignature.of(bytes[...]) != nil {
      let others = Attachments.allowed.subtracting(FileSignature.of(bytes[...])?.suffixes ?? [])
      for other in others.subtracting(["csv", "txt", "ics"]).sorted() where other != suffix {
        #expect(!FileSignature.fits(bytes[...], suffix: other), "\(suffix) bytes as .\(other)")
      }
    }
  }

  @Test("may be truncated anywhere, and are never taken for another type")
  func takeShortFiles() {
    for (suffix, bytes) in Self.sound {
      let whole = FileSignature.of(bytes[...])?.name
      for length in 0..<bytes.count {
        let part = FileSignature.of(bytes[..<length])?.name
        #expect(part == nil || part == whole, "\(length) bytes of .\(suffix)")
      }
    }
  }
}

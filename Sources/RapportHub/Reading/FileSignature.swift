/// A file's type according to its first bytes, whatever its name says.
struct FileSignature: Sendable {
  /// The type as part of a sentence, with its article.
  let name: String
  /// Suffixes that such a file may have, the usual one first.
  let suffixes: [String]
  private let matches: @Sendable (ArraySlice<UInt8>) -> Bool

  /// How many bytes at the start are examined. A PDF's signature may be anywhere in them.
  static let length = 1024

  /// The type that the bytes match, or `nil` if they match none.
  static func of(_ bytes: ArraySlice<UInt8>) -> FileSignature? { known.first { $0.matches(bytes) } }

  /// Whether a file with this suffix may begin with these bytes. A suffix that
  /// isn't in the table fits anything.
  static func fits(_ bytes: ArraySlice<UInt8>, suffix: String) -> Bool {
    if texts.contains(suffix) { return isText(bytes) && !(suffix != "txt" && webPage.matches(bytes)) }
    let candidates = known.filter { $0.suffixes.contains(suffix) }
    return candidates.isEmpty || candidates.contains { $0.matches(bytes) }
  }

  /// Sources: PDF: ISO 32000-1 §7.5.2, with the 1,024 bytes that readers search. PNG: W3C PNG §5.2. JPEG:
  /// ITU-T T.81 annex B. GIF: GIF89a §17. WebP: RFC 9649. ZIP and the Office files in it: APPNOTE 4.3.7,
  /// 4.3.16, 8.5.4. Old Office files, and new ones with a password: MS-CFB §2.2, MS-OFFCRYPTO §2.3. MP4:
  /// ISO/IEC 14496-12 §4.2. MP3: ISO/IEC 11172-3 §2.4.1.3 and ID3v2.
  private static let known: [FileSignature] = [
    FileSignature("a PDF", ["pdf"]) { contains("%PDF", $0) },
    FileSignature("a PNG picture", ["png"]) { $0.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]) },
    FileSignature("a JPEG picture", ["jpg", "jpeg"]) { $0.starts(with: [0xFF, 0xD8, 0xFF]) },
    FileSignature("a GIF picture", ["gif"]) { begins("GIF87a", $0) || begins("GIF89a", $0) },
    FileSignature("a WebP picture", ["webp"]) { begins("RIFF", $0) && begins("WEBP", $0.dropFirst(8)) },
    FileSignature("a ZIP or Office file", ["zip", "docx", "xlsx", "pptx", "odt", "ods", "odp"]) {
      begins("PK\u{3}\u{4}", $0) || begins("PK\u{5}\u{6}", $0) || begins("PK\u{7}\u{8}", $0)
    },
    FileSignature("an Office file", ["doc", "xls", "ppt", "docx", "xlsx", "pptx"]) {
      $0.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    },
    FileSignature("an RTF text", ["doc", "rtf"]) { begins("{\\rtf", $0) },
    FileSignature("a film", ["mp4", "mov"]) { bytes in
      ["ftyp", "moov", "mdat", "free", "skip", "wide"].contains { begins($0, bytes.dropFirst(4)) }
    },
    FileSignature("a sound file", ["mp3"]) { bytes in
      let sound = bytes.drop { $0 == 0 }
      return begins("ID3", sound)
        || (sound.first == 0xFF && sound.dropFirst().first.map { $0 >= 0xE0 } == true)
    },
    webPage,
  ]

  /// Downloading without being signed in often saves the sign-in page under the file's name.
  private static let webPage = FileSignature("a web page", ["html"]) { bytes in
    let text = bytes.drop { $0 <= 32 || [0xEF, 0xBB, 0xBF].contains($0) }.prefix(14).map { $0 | 32 }[...]
    return begins("<!doctype html", text) || begins("<html", text)
  }

  private static let texts: Set<String> = ["csv", "txt", "ics"]

  private init(
    _ name: String, _ suffixes: [String], _ matches: @escaping @Sendable (ArraySlice<UInt8>) -> Bool
  ) {
    self.name = name
    self.suffixes = suffixes
    self.matches = matches
  }

  private static func begins(_ mark: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: mark.utf8)
  }

  private static func contains(_ mark: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = mark.utf8.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && begins(mark, bytes[$0...]) }
  }

  /// Text contains no NUL bytes, unless it is UTF-16, which begins with a byte order mark.
  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || !bytes.contains(0)
  }
}

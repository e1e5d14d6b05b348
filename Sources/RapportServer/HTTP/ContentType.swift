import RapportBase

/// The media type of a file by its extension (IANA's list of media types).
struct ContentType: Sendable, Hashable {
  let name: String
  /// Whether it is text, which is worth compressing.
  let isText: Bool

  init(path: String) {
    let name = path.utf8[(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)...]
    let dot = name.lastIndex(of: UInt8(ascii: "."))
    let suffix = dot.map { String(path[path.utf8.index(after: $0)...]).lowercased() } ?? ""
    if let text = Self.texts[suffix] {
      (self.name, isText) = (text, true)
    } else {
      (self.name, isText) = (Self.others[suffix] ?? "application/octet-stream", false)
    }
  }

  static let html = ContentType(path: "index.html")

  private static let texts = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json", "webmanifest": "application/manifest+json", "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "xml": "application/xml", "atom": "application/atom+xml",
    "svg": "image/svg+xml", "ics": "text/calendar; charset=utf-8",
  ]

  private static let office = "application/vnd.openxmlformats-officedocument."
  private static let openDocument = "application/vnd.oasis.opendocument."

  private static let others = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "ico": "image/x-icon", "pdf": "application/pdf", "mp4": "video/mp4", "mp3": "audio/mpeg",
    "zip": "application/zip", "woff2": "font/woff2",
    "docx": office + "wordprocessingml.document", "xlsx": office + "spreadsheetml.sheet",
    "pptx": office + "presentationml.presentation", "doc": "application/msword",
    "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
    "odt": openDocument + "text", "ods": openDocument + "spreadsheet", "odp": openDocument + "presentation",
  ]
}

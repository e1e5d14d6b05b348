import RapportBase

/// Which files may be attached. An allow-list: it leaves out anything a browser
/// would run in the hub's origin.
public enum Attachments {
  /// Suffixes of pictures, in lower case, that pages may show.
  public static let images = ["png", "jpg", "jpeg", "gif", "webp"]

  /// All suffixes that attachments may have.
  package static let allowed: Set<String> = Set(
    images + [
      "pdf", "mp4", "mp3", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "ods", "odp", "csv", "txt",
      "ics", "zip",
    ])

  /// Suffixes of files whose scripts would run as if they were the hub's own.
  static let running: Set<String> = ["html", "htm", "xhtml", "svg", "xml", "js", "mjs", "css", "swf", "wasm"]

  static let allowedInWords =
    "PDF, images (png, jpg, gif, webp), mp4, mp3, Office files, csv, txt, ics or zip"

  /// Whether pages may show the file as a picture.
  public static func isImage(_ path: String) -> Bool {
    images.contains(suffix(of: path))
  }

  /// The suffix of a file's name without its dot, in lower case; empty if there is none.
  package static func suffix(of path: String) -> String {
    let parts = (path.parts(at: "/").last ?? "").parts(at: ".")
    return parts.count > 1 ? (parts.last ?? "").lowercased() : ""
  }
}

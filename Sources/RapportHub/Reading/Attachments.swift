import RapportBase

/// Which files may be attached. Allow-listed: what a browser would run at the hub's origin stays out.
public enum Attachments {
  public static let images = ["png", "jpg", "jpeg", "gif", "webp"]

  package static let allowed: Set<String> = Set(
    images + [
      "pdf", "mp4", "mp3", "docx", "xlsx", "pptx", "doc", "xls", "ppt", "odt", "ods", "odp", "csv", "txt",
      "ics", "zip",
    ])

  /// Types whose scripts would run as the hub's own.
  static let running: Set<String> = ["html", "htm", "xhtml", "svg", "xml", "js", "mjs", "css", "swf", "wasm"]

  static let allowedInWords =
    "PDF, images (png, jpg, gif, webp), mp4, mp3, Office files, csv, txt, ics or zip"

  /// Whether pages may show the file as a picture.
  public static func isImage(_ path: String) -> Bool {
    images.contains(suffix(of: path))
  }

  package static func suffix(of path: String) -> String {
    let parts = (path.parts(at: "/").last ?? "").parts(at: ".")
    return parts.count > 1 ? (parts.last ?? "").lowercased() : ""
  }
}

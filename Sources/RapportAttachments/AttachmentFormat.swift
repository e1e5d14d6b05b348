import RapportBase

/// A file format whose text can be read.
public enum AttachmentFormat: String, Sendable, CaseIterable {
  case pdf, docx, pptx

  /// The format of a file by its extension; `nil` for any other extension.
  public init?(path: String) {
    let name = path.parts(at: "/").last ?? ""
    let parts = name.parts(at: ".")
    guard parts.count > 1, let format = parts.last.flatMap({ AttachmentFormat(rawValue: $0.lowercased()) })
    else { return nil }
    self = format
  }
}

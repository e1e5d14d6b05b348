public import RapportDiagnostics

/// A parsed Markdown file: its fields as text with their positions, and its body.
///
/// A file that can't be parsed becomes a document without fields, so that links to it still resolve and each
/// fault is reported once.
public struct Document: Sendable {
  /// Path below the content folder, separated by `/`.
  public var path: String
  /// The top-level fields, in file order.
  public var fields: [YAMLNode.Pair]
  /// What was lost between the source and the values of the fields.
  public var remarks: YAMLRemark.ByValue
  /// The Markdown below the front matter.
  public var body: MarkdownBody
  /// The bytes of the file; empty if its fields can't be read.
  public var source: [UInt8] = []
  /// Offset in `source`, in bytes, at which the body begins.
  public var bodyOffset = 0
  /// Whether the fields could not be read.
  public var isBroken: Bool
  /// Everything found while parsing, including the findings in the body.
  public var diagnostics: [Diagnostic]

  /// A document whose fields can't be read.
  init(broken path: String, _ diagnostics: Diagnostic...) {
    self.init(broken: path, diagnostics)
  }

  init(broken path: String, _ diagnostics: [Diagnostic]) {
    self.path = path
    fields = []
    remarks = [:]
    body = MarkdownBody()
    isBroken = true
    self.diagnostics = diagnostics
  }

  init(path: String, fields: [YAMLNode.Pair], remarks: YAMLRemark.ByValue, body: MarkdownBody) {
    self.path = path
    self.fields = fields
    self.remarks = remarks
    self.body = body
    isBroken = false
    diagnostics = body.diagnostics
  }
}

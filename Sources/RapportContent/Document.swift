public import RapportDiagnostics

/// A Markdown file that was parsed: fields as text with their positions, and the body.
///
/// A file that can't be parsed is a document without fields, so that links to it still find something and one
/// fault is told once.
public struct Document: Sendable {
  /// Below the content folder, separated by `/`.
  public var path: String
  public var fields: [YAMLNode.Pair]
  /// What the source shows of the fields' values.
  public var remarks: YAMLRemark.ByValue
  public var body: MarkdownBody
  /// The file's bytes, and where the body begins in them; none if the fields can't be read.
  public var source: [UInt8] = []
  public var bodyOffset = 0
  /// Whether the fields could not be read.
  public var isBroken: Bool
  /// Everything found while parsing, the body's findings included.
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

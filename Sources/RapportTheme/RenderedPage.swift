public import RapportDiagnostics

/// A rendered page.
public struct RenderedPage: Sendable {
  /// The file's content, in UTF-8.
  public var bytes: [UInt8]
  /// Unknown names in the templates, one diagnostic for each tag.
  public var diagnostics: [Diagnostic]

  public init(bytes: [UInt8], diagnostics: [Diagnostic]) {
    self.bytes = bytes
    self.diagnostics = diagnostics
  }

  /// A page without content, for one that can't be rendered.
  public static let empty = RenderedPage(bytes: [], diagnostics: [])
}

public import RapportDiagnostics

/// A rendered page.
public struct RenderedPage: Sendable {
  public var bytes: [UInt8]
  /// Names in the templates that nothing answered, one diagnostic a tag.
  public var diagnostics: [Diagnostic]

  public init(bytes: [UInt8], diagnostics: [Diagnostic]) {
    self.bytes = bytes
    self.diagnostics = diagnostics
  }

  public static let empty = RenderedPage(bytes: [], diagnostics: [])
}

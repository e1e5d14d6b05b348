public import RapportDiagnostics

/// A rendered page.
public struct Rendered: Sendable {
  public var bytes: [UInt8]
  /// Names in the templates that nothing answered, one diagnostic a tag.
  public var diagnostics: [Diagnostic]

  static let empty = Rendered(bytes: [], diagnostics: [])
}

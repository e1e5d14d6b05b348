import RapportBase
public import RapportDiagnostics

/// The templates and assets that give the hub its look. Pages may be rendered on any number of threads.
///
/// Templates are Mustache with inheritance. This type hides everything that reads and renders them.
public struct Theme: Sendable {
  let programs: [String: TemplateProgram]
  /// The names that all tags use, by number.
  let names: [TemplateName]
  /// Names of the templates, in byte order.
  public let templates: [String]
  /// The files that pages refer to, in byte order of their names.
  public let assets: [ThemeAsset]
  /// The words of the interface.
  public let words: Words
  let source: ThemeSource

  /// The same theme with a hub's settings applied: its language, its words, its accent colour.
  ///
  /// - Returns: the theme, and faults in the settings.
  public func applying(_ settings: ThemeSettings) -> (theme: Theme, diagnostics: [Diagnostic]) {
    // Faults in the theme itself were reported when it was loaded.
    settings == ThemeSettings() ? (self, []) : source.theme(settings)
  }

  /// The path of an asset in the site, such as `theme/style.4f2a91c0.css`; `nil` if there is no asset of that
  /// name.
  public func assetURL(_ name: String) -> String? {
    assets.first { $0.name == name }?.path
  }

  /// Renders one page.
  /// - Parameters:
  ///   - template: the template's name, such as `persona`.
  ///   - view: the names that the template can use.
  ///   - page: the page's path, for diagnostics.
  public func render(_ template: String, _ view: TemplateContext, page: String) -> RenderedPage {
    guard let program = programs[template] else {
      return RenderedPage(bytes: [], diagnostics: [missing(template, page: page)])
    }
    let render = TemplateRun(program, view, names: names)
    return RenderedPage(
      bytes: render.bytes, diagnostics: render.unknown.map { diagnostic(for: $0, page: page) })
  }

  private func missing(_ template: String, page: String) -> Diagnostic {
    let guess = nearest(template, among: templates).map { "; `\($0)` is the nearest it has" } ?? ""
    return Diagnostic(
      .unknownPartial, in: "templates/\(template).mustache",
      "The theme has no template `\(template)`, while rendering \(page).", help: "Add this file\(guess).")
  }

  private func diagnostic(for unknown: TemplateRun.Unknown, page: String) -> Diagnostic {
    let name = names[unknown.name]
    let help =
      nearest(name.rest.last ?? name.head, among: unknown.known).map { "Did you mean `\($0)`?" }
      ?? (unknown.known.isEmpty
        ? "The part before the dot is not a view and has no names inside."
        : "There are: \(unknown.known.joined(separator: ", ")).")
    return Diagnostic(
      .unknownTemplateName, in: name.template,
      at: source.templates.first { $0.file == name.template }?.position(of: name.offset) ?? .start,
      "There is no name `\(name.spelling)` here, while rendering \(page).", help: help)
  }
}

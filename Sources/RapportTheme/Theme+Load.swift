public import RapportContent
public import RapportDiagnostics

extension Theme {
  /// Reads a theme: the built-in files, each replaced by the overriding file of the same name if there is one.
  ///
  /// Every `NAME.mustache` is a template, everything below `assets/` an asset.
  /// - Parameters:
  ///   - builtIn: the theme to start from.
  ///   - overrides: the user's `templates` folder.
  ///   - shared: names that the page's view answers in every section; all others must be known by the innermost view.
  /// - Returns: the theme and what is wrong with it; a template with a fault is left out.
  /// - Throws: what reading `overrides` throws.
  public static func load(
    builtIn: [ThemeFile] = ThemeFile.builtIn, overrides: (any ContentTree)? = nil, shared: Set<String> = []
  ) throws -> (theme: Theme, diagnostics: [Diagnostic]) {
    var loader = ThemeLoader(builtIn)
    if let overrides { try loader.override(by: overrides) }
    return loader.load(shared: shared)
  }
}

public import RapportContent
public import RapportDiagnostics

extension Theme {
  /// Reads a theme: the built-in files, each replaced by the overriding file of the same name if there is
  /// one.
  ///
  /// Every `NAME.mustache` is a template, everything below `assets/` an asset.
  /// - Parameters:
  ///   - builtIn: the theme to start from.
  ///   - overrides: the user's `templates` folder.
  ///   - shared: names of the page's view that every section may use; all others must be in the innermost
  ///     view.
  /// - Returns: the theme and its faults; a template with a fault is left out.
  /// - Throws: the errors of reading `overrides`.
  public static func load(
    builtIn: [ThemeFile] = ThemeFile.builtIn, overrides: (any ContentTree)? = nil, shared: Set<String> = []
  ) throws -> (theme: Theme, diagnostics: [Diagnostic]) {
    var loader = ThemeLoader(builtIn)
    if let overrides { try loader.override(by: overrides) }
    return loader.load(shared: shared)
  }
}

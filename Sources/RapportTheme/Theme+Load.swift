public import RapportContent
public import RapportDiagnostics

extension Theme {
  /// The theme in the binary. It is always the same, so a process reads it once.
  private static let builtIn = {
    var loader = ThemeLoader(ThemeFile.builtIn)
    return loader.load(shared: shared)
  }()

  /// Reads the theme of a hub: the built-in files, each replaced by the hub's file of the same name if there
  /// is one.
  ///
  /// - Parameter overrides: the hub's `templates` folder.
  /// - Returns: the theme and its faults; a template with a fault is left out.
  /// - Throws: the errors of reading `overrides`.
  public static func load(
    overrides: (any ContentTree)? = nil
  ) throws -> (theme: Theme, diagnostics: [Diagnostic]) {
    guard let overrides, try !overrides.list().isEmpty else { return builtIn }
    return try load(builtIn: ThemeFile.builtIn, overrides: overrides, shared: shared)
  }

  /// Reads a theme from files other than those in the binary.
  ///
  /// Every `NAME.mustache` is a template, everything below `assets/` an asset.
  /// - Parameters:
  ///   - builtIn: the theme to start from.
  ///   - overrides: a folder of files that replace those of the same name.
  ///   - shared: names of the page's view that every section may use; all others must be in the innermost
  ///     view.
  /// - Returns: the theme and its faults; a template with a fault is left out.
  /// - Throws: the errors of reading `overrides`.
  public static func load(
    builtIn: [ThemeFile], overrides: (any ContentTree)? = nil, shared: Set<String> = []
  ) throws -> (theme: Theme, diagnostics: [Diagnostic]) {
    var loader = ThemeLoader(builtIn)
    if let overrides { try loader.override(by: overrides) }
    return loader.load(shared: shared)
  }
}

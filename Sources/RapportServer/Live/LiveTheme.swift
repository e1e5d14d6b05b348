import RapportDiagnostics
import RapportSite
import RapportTheme

/// The theme as it was last read, and with the hub's settings applied.
struct LiveTheme {
  let theme: Theme
  /// Faults in its files, with paths relative to the working folder.
  let faults: [Diagnostic]
  /// Whether there is a folder of templates.
  let isOwn: Bool
  /// Whether all pages have been rendered with it once.
  var isTried = false
  private var applied: Applied?

  struct Applied {
    let settings: ThemeSettings
    let theme: Theme
    /// Faults in what `hub.yml` says about the theme.
    let diagnostics: [Diagnostic]
  }

  init(_ theme: Theme, faults: [Diagnostic], isOwn: Bool) {
    self.theme = theme
    self.faults = faults
    self.isOwn = isOwn
  }

  /// The theme in the hub's language and with its words. It is kept until the settings change.
  mutating func applying(_ settings: ThemeSettings) -> Applied {
    if let applied, applied.settings == settings { return applied }
    let (theme, diagnostics) = theme.applying(settings)
    let new = Applied(settings: settings, theme: theme, diagnostics: diagnostics)
    applied = new
    return new
  }

  /// Whether pages can be rendered with it.
  func isSound(_ applied: Applied) -> Bool {
    !(faults + applied.diagnostics).contains { $0.severity == .error }
  }
}

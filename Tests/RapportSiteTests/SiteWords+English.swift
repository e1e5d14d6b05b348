@testable import RapportSite
import RapportTheme

extension SiteWords {
  /// The built-in theme's English words.
  static let english = said(in: "en")

  static func said(in language: String) -> SiteWords {
    guard let loaded = try? Theme.load().theme else { preconditionFailure("no theme") }
    return SiteWords(loaded.applying(ThemeSettings(language: language)).theme.words)
  }
}

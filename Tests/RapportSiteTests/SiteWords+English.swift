@testable import RapportSite
import RapportTheme

extension SiteWords {
  /// The words of the built-in theme in English.
  static let english = said(in: "en")

  static func said(in language: String) -> SiteWords {
    guard let loaded = try? Theme.load().theme else { preconditionFailure("no theme") }
    return SiteWords(loaded.applying(ThemeSettings(language: language)).theme.words)
  }
}

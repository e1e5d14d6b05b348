import RapportTheme

/// The `lang` attribute of what people wrote. Pages themselves are marked with the language of the interface,
/// so that a screen reader pronounces it correctly; content in another language is marked where it is shown.
enum LanguageAttribute {
  /// ` lang="de"`; empty for the language of the interface and for text that isn't a language code.
  static func value(_ code: String, interface: String) -> TemplateValue {
    let isCode = code.utf8.allSatisfy { (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 }
    let isSame = code.lowercased().split(separator: "-").first.map { $0 == interface } ?? true
    return isCode && !isSame ? .html(" lang=\"\(code)\"") : .html("")
  }
}

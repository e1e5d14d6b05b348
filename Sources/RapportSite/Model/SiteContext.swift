import RapportBase
import RapportDiagnostics
import RapportHub
public import RapportTheme

/// What all pages of a site share: navigation, chips, relations across entries, data for the form.
///
/// It is an input to rendering. A caller that renders pages one at a time keeps it for as long as the site
/// and the theme stay the same.
public struct SiteContext: Sendable {
  let shell: ShellView
  let relations: Relations
  let chips: Chips
  /// Lazy, since only one page and the form's own files need it.
  let form: Lazy<FormScripts>
  let words: SiteWords
  /// The terms to link; `nil` if the hub has none.
  let glossary: Glossary?
  /// Theme faults in the parts that all pages share.
  var diagnostics: [Diagnostic] { shell.diagnostics + chips.diagnostics }

  public init(site: SiteHub, theme: Theme) {
    words = SiteWords(theme.words)
    shell = ShellView(site: site, theme: theme, words: words)
    relations = Relations(site)
    glossary = Glossary(site)
    chips = Chips(site, theme, relations, words, common: shell.common)
    form = Lazy { [words] in FormScripts(site, words) }
  }
}

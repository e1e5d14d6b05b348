import RapportBase
import RapportDiagnostics
import RapportHub
public import RapportTheme

/// What all pages of a site share: navigation, chips, relations across entries, data for the form.
///
/// An input of rendering and no part of it: whoever renders one page at a time keeps it as long as site and
/// theme stay the same.
public struct SiteContext: Sendable {
  let shell: ShellView
  let relations: Relations
  let chips: Chips
  /// Only one page and the form's own files need it.
  let form: Lazy<FormScripts>
  let words: SiteWords
  /// Terms to link; `nil` where there are none.
  let glossary: Glossary?
  /// Faults of the theme in what all pages share.
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

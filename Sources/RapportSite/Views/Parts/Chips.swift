import RapportDiagnostics
import RapportHub
import RapportTheme

/// Chips that lead to personas, stages and competitors. There are few of them and every page shows some, so
/// each is rendered once for each depth of page.
struct Chips: Sendable {
  /// Unknown names in the theme's chip.
  private(set) var diagnostics: [Diagnostic] = []
  private var rendered: [String: [EntryIndex: String]] = [:]
  private let theme: Theme
  private let common: [String: TemplateContext]

  /// - Parameter common: the names that every page has, by the page's root.
  init(
    _ site: SiteHub, _ theme: Theme, _ relations: Relations, _ words: SiteWords,
    common: [String: TemplateContext]
  ) {
    self.theme = theme
    self.common = common
    for root in Page.relativeRoots {
      let views = ViewBuilder(site: site, relations: relations, chips: self, words: words, root: root)
      for kind in site.hub.kinds where kind.isDimension {
        for index in site.listed(kind) {
          let entry = site.hub.entries[index]
          let chip = render(views.chip(entry), root)
          // Chips with a count are rendered where they are shown, but their faults are found here.
          diagnostics += chip.diagnostics + render(views.chip(entry, count: 1), root).diagnostics
          rendered[root, default: [:]][index] = String(decoding: chip.bytes, as: UTF8.self)
        }
      }
    }
  }

  /// The HTML of an entry's chip, for pages with this root.
  func html(_ index: EntryIndex, root: String) -> String? { rendered[root]?[index] }

  /// The HTML of a chip that is too rare to cache.
  func html(_ chip: TemplateContext, root: String) -> String {
    String(decoding: render(chip, root).bytes, as: UTF8.self)
  }

  private func render(_ chip: TemplateContext, _ root: String) -> RenderedPage {
    theme.render("chip", (common[root] ?? TemplateContext()).merging(chip), page: "index.html")
  }
}

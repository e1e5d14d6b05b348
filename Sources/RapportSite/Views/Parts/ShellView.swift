import RapportBase
import RapportDiagnostics
import RapportHub
import RapportTheme

/// What every page has around its content: titles, navigation, addresses of the style sheet and scripts.
///
/// Most of it is the same on thousands of pages, so it is made once for each depth and section.
struct ShellView: Sendable {
  /// Unknown names in the theme's navigation.
  let diagnostics: [Diagnostic]
  private let site: SiteHub
  private let words: SiteWords
  /// The names that every page has, by `Page.root`.
  let common: [String: TemplateContext]
  private let navigation: [Location: String]

  /// A page's location as its navigation shows it.
  struct Location: Hashable {
    var root: String
    /// The name of the kind whose section of the site the page is in.
    var section: String?
    /// Whether the page is the section's list itself.
    var isList = false
    /// Whether it is a page of the room instead.
    var isRoom = false
  }

  init(site: SiteHub, theme: Theme, words: SiteWords) {
    (self.site, self.words) = (site, words)
    let absolute = site.hub.settings.basePath
    let roots = Page.relativeRoots + (absolute.map { [$0] } ?? [])
    common = Dictionary(firstOf: roots.map { ($0, ShellView.common(site, theme, words, $0)) })
    var navigation: [Location: String] = [:]
    var diagnostics: [Diagnostic] = []
    for location in ShellView.locations(site) + (absolute.map { [Location(root: $0)] } ?? []) {
      let view = NavigationView.view(site, words, location)
      let page = common[location.root].map { $0.merging(view) } ?? view
      let rendered = theme.render("navigation", page, page: "index.html")
      navigation[location] = String(decoding: rendered.bytes, as: UTF8.self)
      diagnostics += rendered.diagnostics
    }
    self.navigation = navigation
    self.diagnostics = diagnostics
  }

  /// Every location that pages with a relative root can have.
  private static func locations(_ site: SiteHub) -> [Location] {
    let sections = [nil] + site.listedKinds.map { Optional($0.name) }
    return Page.relativeRoots.flatMap { root in
      sections.flatMap { section in
        [false, true].map { Location(root: root, section: section, isList: $0) }
      } + [false, true].map { Location(root: root, isList: $0, isRoom: true) }
    }
  }

  /// - Parameters:
  ///   - section: the kind that the navigation marks as current.
  ///   - isRoom: whether it marks the room instead.
  func view(_ page: Page, title: String, section: Kind? = nil, isRoom: Bool = false) -> TemplateContext {
    let name = site.hub.settings.name
    let isHome = page.content == .home
    let isList =
      switch page.content {
      case .list, .room(.overview): true
      default: false
      }
    let location = Location(root: page.root, section: section?.name, isList: isList, isRoom: isRoom)
    let own = TemplateContext([
      ("title", .text(title)),
      ("page_title", .text(isHome ? name : "\(title) · \(name)")),
      ("is_home", .flag(isHome)),
      ("navigation", .html(navigation[location] ?? "")),
    ])
    return common[page.root].map { $0.merging(own) } ?? own
  }

  /// The parts of the site, for a page that shows nothing else.
  func kinds(_ page: Page) -> TemplateContext {
    let location = Location(root: page.root)
    return TemplateContext([("kinds", .list(NavigationView.kinds(site, words, location)))])
  }

  private static func common(
    _ site: SiteHub, _ theme: Theme, _ words: SiteWords, _ root: String
  ) -> TemplateContext {
    let settings = site.hub.settings
    return TemplateContext([
      ("root", .text(root)),
      ("description", .text(settings.description)),
      ("language", .text(settings.language)),
      ("lang", LanguageAttribute.value(settings.language, interface: words.words.language)),
      ("hub_name", .text(settings.name)),
      ("as_of", .text(words.date(site.hub.asOf))),
      ("changes_url", site.news == nil ? .absent : .text(root + SiteHub.changesPath)),
      ("start_url", site.hasStart ? .text(root + StartView.path) : .absent),
      ("feed_url", site.hasFeed ? .text(root + Feed.path) : .absent),
      ("asset", .view(TemplateContext(theme.assets.map { (key($0.name), .text(root + $0.path)) }))),
    ])
  }

  /// The name of an asset in templates: `style.css` is `{{asset.style_css}}`.
  private static func key(_ name: String) -> String {
    name.replacing(byte: "/", with: "_").replacing(byte: ".", with: "_").replacing(byte: "-", with: "_")
  }

}

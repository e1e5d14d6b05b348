import RapportHub

/// What every page has around its content: titles, navigation, addresses of style and scripts.
struct ShellView: Sendable {
  private let site: SiteHub
  private let kinds: [Kind]
  private let assets: [(name: String, path: String)]

  init(site: SiteHub, theme: Theme) {
    self.site = site
    kinds = site.listedKinds
    assets = theme.assets.map { ($0.name, $0.path) }
  }

  /// - Parameter section: the kind that the navigation marks as current.
  func view(_ page: Page, title: String, section: Kind? = nil) -> View {
    let settings = site.hub.settings
    let isHome = page.content == .home
    let name = settings.name
    return View([
      ("root", .text(page.root)),
      ("title", .text(title)),
      ("page_title", .text(isHome ? name : "\(title) · \(name)")),
      ("description", .text(settings.description)),
      ("language", .text(settings.language)),
      ("hub_name", .text(name)),
      ("is_home", .flag(isHome)),
      ("as_of", .text(site.hub.asOf.spoken)),
      ("asset", .view(View(assets.map { (ShellView.key($0.name), .text(page.root + $0.path)) }))),
      ("navigation", .list(navigation(page, section))),
    ])
  }

  /// The attribute that marks where one is: on the page itself, or somewhere below it.
  private func current(_ page: Page, isSection: Bool) -> ViewValue {
    guard isSection else { return .absent }
    if case .list = page.content { return .html(#" aria-current="page""#) }
    return .html(#" aria-current="true""#)
  }

  /// `style.css` is `{{asset.style_css}}` in a template.
  private static func key(_ name: String) -> String {
    name.replacing("/", with: "_").replacing(".", with: "_").replacing("-", with: "_")
  }

  private func navigation(_ page: Page, _ section: Kind?) -> [View] {
    kinds.map { kind in
      View([
        ("label", .text(kind.pluralLabel)),
        ("url", .text(page.root + site.listPath(kind, 1))),
        ("current", current(page, isSection: kind.name == section?.name)),
      ])
    }
  }
}

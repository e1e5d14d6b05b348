import RapportBase
import RapportDiagnostics
import RapportHub
public import RapportTheme

/// Renders pages one by one: the same page of the same hub and theme is always the same bytes.
public struct PageRenderer: Sendable {
  let site: SiteHub
  let theme: Theme
  let context: SiteContext

  /// - Parameter context: what all pages share, made once for the same site and theme.
  public init(site: SiteHub, theme: Theme, context: SiteContext) {
    self.site = site
    self.theme = theme
    self.context = context
  }

  public func render(_ page: Page) -> RenderedPage {
    let views = ViewBuilder(site: site, relations: context.relations, chips: context.chips, root: page.root)
    switch page.content {
    case .home:
      return render(
        "home", context.shell.view(page, title: site.hub.settings.name), HomeView.view(views), page)
    case .find:
      return render("find", context.shell.view(page, title: "Find"), context.shell.kinds(page), page)
    case .notFound:
      return render(
        "not-found", context.shell.view(page, title: "Not found"), context.shell.kinds(page), page)
    case .add:
      return render("add", context.shell.view(page, title: "Add to the hub"), add(page), page)
    case .list(let name, let number):
      guard let kind = site.hub.kinds.first(where: { $0.name == name }) else { return RenderedPage.empty }
      return render(
        template("list", of: kind), context.shell.view(page, title: kind.pluralLabel, section: kind),
        ListView.view(views, kind, number), page)
    case .entry(let index):
      let entry = site.hub.entries[index]
      return render(
        template("entry", of: entry.kind),
        context.shell.view(page, title: Wording.said(entry.title), section: entry.kind),
        KindViews.of(entry.kind).view(views, index), page)
    case .changes:
      return render("changes", context.shell.view(page, title: "What changed"), ChangesView.view(views), page)
    case .feed:
      return RenderedPage(bytes: Feed.bytes(views), diagnostics: [])
    case .manifest:
      return RenderedPage(bytes: Manifest.bytes(site.hub.settings, theme), diagnostics: [])
    case .moved(let index):
      let entry = site.hub.entries[index]
      return render(
        "moved", context.shell.view(page, title: Wording.said(entry.title)),
        TemplateContext([("to", .view(views.link(entry)))]),
        page)
    }
  }

  /// Where the form's data lies, and where to write without scripts.
  private func add(_ page: Page) -> TemplateContext {
    TemplateContext([
      ("form_js", .text(page.root + context.form.form.path)),
      (
        "mail",
        site.hub.settings.propose.email.map { .text(MailLink.letter(to: $0, subject: "For the hub")) }
          ?? .absent
      ),
    ])
  }

  private func render(_ template: String, _ shell: TemplateContext, _ content: TemplateContext, _ page: Page)
    -> RenderedPage
  {
    theme.render(template, shell.merging(content), page: page.path)
  }

  /// A kind's own template, or the one for all kinds: `persona` before `entry`, `persona-list` before `list`.
  private func template(_ common: String, of kind: Kind) -> String {
    let own = common == "entry" ? kind.name : "\(kind.name)-\(common)"
    return theme.templates.contains(own) ? own : common
  }
}

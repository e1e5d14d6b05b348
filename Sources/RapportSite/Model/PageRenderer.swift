import RapportBase
import RapportDiagnostics
import RapportHub
public import RapportTheme

/// Renders pages one at a time. The same page of the same hub and theme always gives the same bytes.
public struct PageRenderer: Sendable {
  let site: SiteHub
  let theme: Theme
  let context: SiteContext

  /// - Parameter context: what all pages of this site and theme share.
  public init(site: SiteHub, theme: Theme, context: SiteContext) {
    self.site = site
    self.theme = theme
    self.context = context
  }

  /// Renders one page from the hub, the theme and the context alone, so pages can be rendered in any order.
  public func render(_ page: Page) -> RenderedPage {
    switch page.content {
    case .feed: return RenderedPage(bytes: Feed.bytes(views(page)), diagnostics: [])
    case .manifest: return RenderedPage(bytes: Manifest.bytes(site.hub.settings, theme), diagnostics: [])
    default:
      guard let (template, view) = template(of: page) else { return RenderedPage.empty }
      var rendered = theme.render(template, view, page: page.path)
      if case .entry(let index) = page.content {
        context.glossary?.link(&rendered.bytes, of: index, root: page.root)
      }
      return rendered
    }
  }

  private func views(_ page: Page) -> ViewBuilder {
    ViewBuilder(
      site: site, relations: context.relations, chips: context.chips, words: context.words,
      root: page.root)
  }

  /// The template for a page, and the names it can use; `nil` for pages that aren't made from a template.
  func template(of page: Page) -> (name: String, view: TemplateContext)? {
    let views = views(page)
    let (shell, words) = (context.shell, context.words)
    switch page.content {
    case .home: return ("home", shell.view(page, title: site.hub.settings.name).merging(HomeView.view(views)))
    case .find: return ("find", shell.view(page, title: words[.find]).merging(shell.kinds(page)))
    case .notFound: return ("not-found", shell.view(page, title: words[.notFound]).merging(shell.kinds(page)))
    case .add: return ("add", shell.view(page, title: words[.addToTheHub]).merging(add(page)))
    case .changes:
      return ("changes", shell.view(page, title: words[.whatChanged]).merging(ChangesView.view(views)))
    case .scorecard:
      return ("scorecard", shell.view(page, title: words[.scorecard]).merging(ScorecardView.view(views)))
    case .start:
      return ("start_here", shell.view(page, title: words[.startHere]).merging(StartView.view(views)))
    case .room(let room):
      let view = shell.view(page, title: words[room.title], isRoom: true)
      return (room.template, view.merging(RoomView.view(room, views)))
    case .list(let name, let number):
      guard let kind = site.hub.kinds.first(where: { $0.name == name }) else { return nil }
      let view = ListView.view(views, kind, number)
      return (
        template("list", of: kind),
        shell.view(page, title: words(declared: kind.pluralLabel), section: kind).merging(view)
      )
    case .entry(let index):
      let entry = site.hub.entries[index]
      let view = KindViews.of(entry.kind).view(views, index)
      return (
        template("entry", of: entry.kind),
        shell.view(page, title: Wording.typographic(entry.title), section: entry.kind).merging(view)
      )
    case .moved(let index):
      let entry = site.hub.entries[index]
      let view = TemplateContext([("target", .view(views.link(entry)))])
      return ("moved", shell.view(page, title: Wording.typographic(entry.title)).merging(view))
    case .feed, .manifest: return nil
    }
  }

  /// The address of the form's data, and a mail address for people without scripts.
  private func add(_ page: Page) -> TemplateContext {
    TemplateContext([
      ("form_js", .text(page.root + context.form.value.form.path)),
      ("entry_points", .list(entryPoints)),
      (
        "mail",
        site.hub.settings.propose.email.flatMap { MailLink(to: $0, subject: context.words[.mailSubject]) }
          .map { .text($0.address) } ?? .absent
      ),
    ])
  }

  /// The entry points that the form's first page lists.
  private var entryPoints: [TemplateContext] {
    Kind.entryPoints(of: site.hub.kinds).compactMap { _, entryPoint in
      entryPoint.summary.map { summary in
        TemplateContext([
          ("name", .text(entryPoint.name)), ("title", .text(context.words(declared: entryPoint.title))),
          ("summary", .text(context.words(declared: summary))),
        ])
      }
    }
  }

  /// A kind's own template, or the one for all kinds: `persona` before `entry`, `persona-list` before `list`.
  private func template(_ common: String, of kind: Kind) -> String {
    let own = common == "entry" ? kind.name : "\(kind.name)-\(common)"
    return theme.templates.contains(own) ? own : common
  }
}

public import RapportBase
public import RapportDiagnostics
import RapportHub
public import RapportTheme

/// Renders a whole site, page by page, without ever holding all of it.
public struct SiteBuild: Sendable {
  public let pages: [Page]
  private let site: SiteHub
  private let theme: Theme
  private let renderer: PageRenderer

  public init(site: SiteHub, theme: Theme) {
    self.site = site
    self.theme = theme
    pages = plan(site)
    renderer = PageRenderer(site: site, theme: theme)
  }

  /// Renders everything and hands each file to `write`, from several threads and in any order.
  ///
  /// - Parameters:
  ///   - jobs: how many chunks are rendered at the same time.
  ///   - write: takes a file; attachments are not among them.
  /// - Returns: faults of the theme, each told once, with the first page that shows it; and how long the stages took.
  public func render(
    jobs: Int, write: @Sendable @escaping (OutputFile) throws -> Void
  ) async throws -> (diagnostics: [Diagnostic], timings: [Timing]) {
    var clock = StageClock()
    let renderer = renderer
    let found = try await inParallel(pages, jobs: jobs) { page in
      let rendered = renderer.render(page)
      try write(OutputFile(path: page.path, bytes: rendered.bytes))
      return rendered.diagnostics
    }
    clock.lap("render and write")
    try await Exports(site: site).files(jobs: jobs, write: write)
    for script in renderer.form.files { try write(script) }
    for asset in theme.assets { try write(OutputFile(path: asset.path, bytes: asset.bytes)) }
    if let sitemap = Sitemap.file(site, pages) { try write(sitemap) }
    clock.lap("export")
    _ = try await inParallel(try await SearchIndexBuilder(site).files(jobs: jobs), jobs: jobs) {
      try write($0)
    }
    clock.lap("index")
    return (once([renderer.diagnostics] + found), clock.laps)
  }

  /// The same place in a template is wrong on every page: the first in the pages' order is enough.
  private func once(_ found: [[Diagnostic]]) -> [Diagnostic] {
    struct Place: Hashable {
      var file: String
      var position: SourcePosition
    }
    var seen: Set<Place> = []
    return found.joined().filter { seen.insert(Place(file: $0.file, position: $0.position)).inserted }
      .sorted()
  }
}

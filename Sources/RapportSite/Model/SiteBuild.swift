public import RapportBase
public import RapportDiagnostics
import RapportHub
public import RapportTheme

/// Renders a whole site page by page, without ever holding all of it in memory.
public struct SiteBuild: Sendable {
  /// Every page of the site, in the order of `plan`.
  public let pages: [Page]
  let site: SiteHub
  private let theme: Theme
  private let renderer: PageRenderer

  /// - Parameter previous: a build of an earlier state with the same theme. What pages share is reused from
  ///   it if it is still valid.
  public init(site: SiteHub, theme: Theme, reusing previous: SiteBuild? = nil) {
    self.site = site
    self.theme = theme
    let known = previous.flatMap { $0.site.facts === site.facts ? $0 : nil }
    pages = known?.pages ?? plan(site)
    renderer = PageRenderer(
      site: site, theme: theme, context: known?.renderer.context ?? SiteContext(site: site, theme: theme))
  }

  /// Whether both builds have the same pages and attachments, regardless of what those contain.
  public func hasSamePages(as other: SiteBuild) -> Bool { site.facts === other.site.facts }

  /// Renders everything and passes each file to `write`, from several threads and in any order.
  ///
  /// - Parameters:
  ///   - jobs: how many chunks are rendered at the same time.
  ///   - write: receives each file except attachments.
  /// - Returns: faults of the theme, each reported once, with the first page that shows it; and how long each
  ///   stage took.
  /// - Throws: what `write` throws.
  public func render(
    jobs: Int, write: @Sendable @escaping (OutputFile) throws -> Void
  ) async throws -> (diagnostics: [Diagnostic], timings: [Timing]) {
    var clock = StageClock()
    var found: [[Diagnostic]] = [diagnostics]
    for producer in Producer.allCases {
      found.append(try await produce(producer, jobs: jobs, write: write))
      clock.lap(producer.rawValue)
    }
    return (Self.once(found), clock.laps)
  }

  /// Renders one page: the same bytes as `render` passes on.
  public func render(_ page: Page) -> RenderedPage { renderer.render(page) }

  /// Theme faults in the parts that all pages share.
  public var diagnostics: [Diagnostic] { renderer.context.diagnostics }

  /// A part of the site that can be produced independently of the others.
  public enum Producer: String, CaseIterable, Sendable {
    case pages, exports, form, theme, sitemap
    case searchIndex = "search index"
  }

  /// Renders one part of the site; parameters as in `render`.
  ///
  /// - Parameter memory: work to reuse from an earlier search index, of a build for which `hasSamePages` is
  ///   true.
  /// - Returns: faults of the theme that pages show, by page.
  /// - Throws: what `write` throws.
  public func produce(
    _ producer: Producer, jobs: Int, memory: IndexMemory? = nil,
    write: @Sendable @escaping (OutputFile) throws -> Void
  ) async throws -> [Diagnostic] {
    switch producer {
    case .pages:
      return try await inParallel(pages, jobs: jobs) { [renderer] page in
        let rendered = renderer.render(page)
        try write(OutputFile(path: page.path, bytes: rendered.bytes))
        return rendered.diagnostics
      }.flatMap { $0 }
    case .exports:
      try await Exports(site: site, words: renderer.context.words).files(jobs: jobs, write: write)
    case .form: try renderer.context.form.value.files.forEach(write)
    case .theme:
      for asset in theme.assets { try write(OutputFile(path: asset.path, bytes: asset.bytes)) }
    case .sitemap: try Sitemap.file(site, pages).map(write)
    case .searchIndex:
      let index = SearchIndexBuilder(
        site, SiteWords(theme.words), meaningScript: theme.assetURL("meaning.js"))
      let files = try await index.files(jobs: jobs, memory: memory)
      _ = try await inParallel(files, jobs: jobs) { try write($0) }
    }
    return []
  }

  /// Diagnostics without repetitions, sorted. A faulty template tag is wrong on every page; only the first
  /// page that shows it is kept.
  public static func once(_ found: [[Diagnostic]]) -> [Diagnostic] {
    struct Location: Hashable {
      var file: String
      var position: SourcePosition
    }
    var seen: Set<Location> = []
    return found.joined().filter { seen.insert(Location(file: $0.file, position: $0.position)).inserted }
      .sorted()
  }
}

import RapportBase
import RapportHub
public import RapportTheme

/// Pages of a site in one file that opens anywhere and loads nothing else, for reviewers of a proposal.
public struct SitePreview: Sendable {
  /// The maximum number of pages in one file: what a person can still look through.
  public static let mostPages = 100

  private let site: SiteHub
  private let theme: Theme
  private let renderer: PageRenderer
  /// Pages that can be shown, in the site's order.
  private let pages: [Page]
  /// Paths of pages, by the former paths that redirect to them.
  private let moved: [String: String]

  public init(site: SiteHub, theme: Theme) {
    self.site = site
    self.theme = theme
    renderer = PageRenderer(site: site, theme: theme, context: SiteContext(site: site, theme: theme))
    let planned = plan(site)
    pages = planned.filter { page in
      switch page.content {
      case .home, .start, .list, .entry, .changes, .scorecard, .room: true
      // The others don't work without the search index or the form's scripts, or aren't pages to look at.
      case .find, .add, .notFound, .moved, .feed, .manifest: false
      }
    }
    moved = Dictionary(
      planned.compactMap { page in
        guard case .moved(let index) = page.content else { return nil }
        return (page.path, site.path(of: site.hub.entries[index]))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The paths of all pages that `page(named:)` can return.
  public var names: [String] { pages.map(\.path) }

  /// The page that a person asks for by its path in the site, its entry's file, or `kind/slug`.
  public func page(named name: String) -> Page? {
    let own = moved[name] ?? name
    return pages.first { page in
      if page.path.isSame(as: own) || page.path.isSame(as: own + ".html") { return true }
      guard case .entry(let index) = page.content else { return false }
      let entry = site.hub.entries[index]
      return entry.path.isSame(as: own) || "\(entry.key.kind)/\(entry.slug)".isSame(as: own)
    }
  }

  /// The pages that show what files of the content say, in the site's order. For an entry with a page, that
  /// page; for one without, such as a note, the pages of the entries that it names; for `hub.yml`, the home
  /// page.
  public func pages(showing files: Set<String>) -> [Page] {
    var wanted: Set<Page.Content> = files.contains("hub.yml") ? [.home] : []
    for index in site.hub.indices where files.contains(site.hub.entries[index].path) {
      let entry = site.hub.entries[index]
      wanted.insert(.entry(index))
      guard !entry.kind.hasPages else { continue }
      for reference in entry.references {
        site.hub.index(of: reference.key).map { _ = wanted.insert(.entry($0)) }
      }
    }
    return pages.filter { wanted.contains($0.content) }
  }

  /// The file, and the pictures that it leaves out.
  ///
  /// - Parameters:
  ///   - pages: at most `mostPages` pages that this value returned.
  ///   - note: a sentence for the top of the file; if empty, the day that the site is as of.
  ///   - read: returns the bytes of a picture, by its path in the site; `nil` if it can't be read.
  public func document(
    of pages: [Page], note: String, read: @escaping (String) -> [UInt8]?
  ) -> (bytes: [UInt8], leftOut: [String]) {
    var numbers: [String: Int] = [:]
    for (index, page) in pages.enumerated() { numbers[page.path] = index + 1 }
    for (old, new) in moved { numbers[old] = numbers[old] ?? numbers[new] }
    let words = renderer.context.words
    var markup = PreviewMarkup(
      numbers: numbers, pictures: PreviewPictures(site.hub, read: read), words: words)
    let day = words(.asOf, ("as_of", words.date(site.hub.asOf)))
    var document = PreviewDocument(
      hub: site.hub.settings.name, note: note.isEmpty ? day : note, words: words)
    var sheets: [String] = []
    for (index, page) in pages.enumerated() {
      let rendered = RenderedParts(renderer.render(page).bytes)
      sheets += rendered.sheets(of: page.path).filter { !sheets.contains($0) }
      let start = markup.out.count
      markup.append(rendered.main, of: page.path, index + 1)
      document.add(
        path: page.path, title: rendered.title, body: markup.out[start...], icons: rendered.icons)
    }
    // A file without pages is styled, too.
    if sheets.isEmpty { sheets = theme.assetURL("style.css").map { [$0] } ?? [] }
    let style = sheets.compactMap { path in theme.assets.first { $0.path.isSame(as: path) }?.bytes }
    return (document.bytes(style: Array(style.joined(separator: "\n".utf8))), markup.pictures.leftOut)
  }
}

/// What a preview takes from a rendered page.
private struct RenderedParts {
  /// The content of `<main>`, or the whole page if the theme has none.
  let main: ArraySlice<UInt8>
  /// The title, escaped as in the page's head.
  let title: ArraySlice<UInt8>
  /// The icons that pages refer to by their ids.
  let icons: ArraySlice<UInt8>

  private let page: [UInt8]

  init(_ page: [UInt8]) {
    self.page = page
    let all = page[...]
    main = RenderedParts.content(of: "main", in: all) ?? RenderedParts.content(of: "body", in: all) ?? all
    title = RenderedParts.content(of: "title", in: all) ?? []
    let start = RenderedParts.find("<svg class=\"sprite\"", in: all)
    let end = start.flatMap { RenderedParts.find("</svg>", in: all[$0...]) }
    icons = if let start, let end { all[start..<end + 6] } else { [] }
  }

  /// The style sheets that the page loads, by their paths in the site.
  func sheets(of path: String) -> [String] {
    var found: [String] = []
    var rest = page[..<main.startIndex]
    while let open = RenderedParts.find("<link", in: rest), let tag = MarkupTag(at: rest[open...]) {
      rest = rest[tag.source.endIndex...]
      guard tag["rel"]?.elementsEqual("stylesheet".utf8) == true else { continue }
      tag["href"].flatMap { SitePath.resolved($0, from: path) }.map { found.append($0) }
    }
    return found
  }

  private static func content(of name: String, in page: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let open = find("<\(name)", in: page), let tag = MarkupTag(at: page[open...]) else { return nil }
    guard let end = find("</\(name)>", in: page[tag.source.endIndex...]) else { return nil }
    return page[tag.source.endIndex..<end]
  }

  private static func find(_ text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    return bytes.indices.first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
  }
}

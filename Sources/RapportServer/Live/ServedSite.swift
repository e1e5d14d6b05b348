import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportSite
import RapportTheme
import Synchronization
import SystemPackage

/// One state of the hub. Pages are rendered, and other files made, on request.
final class ServedSite: Sendable {
  /// Identifies the state; each new state has a larger number.
  let number: Int
  /// The path that links begin with on pages that are served at any address.
  let basePath: String
  let site: SiteHub
  let build: SiteBuild
  /// The `LivePast.number` of what it shows about earlier days.
  let pastNumber: Int
  private let theme: Theme
  private let shared: Shared
  private let folder: WatchedFolder
  private let jobs: Int
  private let faultsFound: @Sendable (ServedSite, [Diagnostic]) -> Void
  private let kept = Mutex(Kept())

  /// What states with the same outline and theme share: what is at which path, and reusable work on the
  /// search index.
  private final class Shared: Sendable {
    let pages: [ByteText: Page]
    let theme: [ByteText: OutputFile]
    let attachments: Set<ByteText>
    let memory = IndexMemory()

    init(_ build: SiteBuild, _ theme: Theme, _ hub: Hub) {
      pages = Dictionary(firstOf: build.pages.map { (ByteText($0.path), $0) })
      self.theme = Dictionary(
        firstOf: theme.assets.map { (ByteText($0.path), OutputFile(path: $0.path, bytes: $0.bytes)) })
      attachments = Set(hub.attachments.map { ByteText("files/" + $0.path) })
    }
  }

  /// What has been made so far.
  private struct Kept {
    var pages: [ByteText: Resource] = [:]
    var producers: [SiteBuild.Producer: Task<[ByteText: Resource], any Error>] = [:]
  }

  /// The maximum number of rendered pages that are kept: enough for those that are open and their neighbours.
  private static let mostPages = 64

  /// - Parameters:
  ///   - pastNumber: the `LivePast.number` of what the site knows about earlier days.
  ///   - previous: an earlier state with the same theme, from which everything still valid is reused.
  ///   - faultsFound: receives theme faults that show when a page is rendered.
  init(
    number: Int, site: SiteHub, pastNumber: Int, theme: Theme, folder: WatchedFolder, jobs: Int,
    reusing previous: ServedSite? = nil,
    faultsFound: @escaping @Sendable (ServedSite, [Diagnostic]) -> Void
  ) {
    self.faultsFound = faultsFound
    self.number = number
    self.pastNumber = pastNumber
    self.theme = theme
    self.folder = folder
    self.jobs = jobs
    basePath = site.hub.settings.basePath ?? "/"
    self.site = site
    let build = SiteBuild(site: site, theme: theme, reusing: previous?.build)
    let kept = previous.flatMap { $0.build.hasSamePages(as: build) ? $0.shared : nil }
    self.build = build
    shared = kept ?? Shared(build, theme, site.hub)
  }

  /// Frees memory before a state that follows from other settings is made.
  func forgetIndex() { shared.memory.forget() }

  /// The same state, with what has become known about earlier days.
  func with(_ past: LivePast, number: Int) -> ServedSite {
    ServedSite(
      number: number, site: SiteHub(site, agreedWords: past.agreedWords(site.hub), trend: past.figures),
      pastNumber: past.number, theme: theme, folder: folder, jobs: jobs, reusing: self,
      faultsFound: faultsFound)
  }

  /// Whether a folder has a page of its own.
  func isFolder(_ path: String) -> Bool { shared.pages[ByteText(path + "/index.html")] != nil }

  /// The file at a path, if it can be made at once: a page, a file of the theme, an attachment.
  ///
  /// - Parameter path: relative to the site's root.
  func resource(at path: String) -> Resource? {
    let path = ByteText(path)
    if let page = shared.pages[path] { return render(page) }
    if let file = shared.theme[path] { return Resource(file, isLasting: true) }
    return shared.attachments.contains(path) ? attachment(path.text) : nil
  }

  /// The page for paths that don't exist.
  var notFound: Resource? { resource(at: "404.html") }

  /// The file at a path, if it is one of those that a producer makes together.
  func product(at path: String) async throws -> Resource? {
    let producers: [SiteBuild.Producer]
    if path.begins(with: "data/") { producers = [.form, .exports] } else { producers = [.sitemap] }
    for producer in producers {
      if let file = try await files(of: producer)[ByteText(path)] { return file }
    }
    return nil
  }

  /// All files of one producer, made once and kept.
  func files(of producer: SiteBuild.Producer) async throws -> [ByteText: Resource] {
    let task = kept.withLock { kept in
      if let task = kept.producers[producer] { return task }
      let task = Task { try await make(producer) }
      kept.producers[producer] = task
      return task
    }
    return try await task.value
  }

  /// Makes all files of one producer without keeping them.
  func make(_ producer: SiteBuild.Producer) async throws -> [ByteText: Resource] {
    let made = Made()
    _ = try await build.produce(producer, jobs: jobs, memory: shared.memory) { made.add($0) }
    return made.all
  }

  private final class Made: Sendable {
    private let files = Mutex<[ByteText: Resource]>([:])
    var all: [ByteText: Resource] { files.withLock { $0 } }

    func add(_ file: OutputFile) {
      let resource = Resource(file)
      files.withLock { $0[ByteText(file.path)] = resource }
    }
  }

  /// Theme faults, found by rendering every page.
  func renderingFaults() async throws -> [Diagnostic] {
    let found = try await build.produce(.pages, jobs: jobs) { _ in }
    return SiteBuild.once([build.diagnostics, found])
  }

  private func render(_ page: Page) -> Resource {
    let key = ByteText(page.path)
    if let known = kept.withLock({ $0.pages[key] }) { return known }
    let rendered = build.render(page)
    let resource = Resource(
      OutputFile(path: page.path, bytes: rendered.bytes), isPage: page.path.ends(with: ".html"))
    kept.withLock { kept in
      if kept.pages.count >= Self.mostPages { kept.pages.removeAll(keepingCapacity: true) }
      kept.pages[key] = resource
    }
    if !rendered.diagnostics.isEmpty { faultsFound(self, rendered.diagnostics) }
    return resource
  }

  private func attachment(_ path: String) -> Resource? {
    guard let file = try? folder.open(path) else { return nil }
    return Resource(file, path: path)
  }
}

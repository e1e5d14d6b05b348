import RapportBase
import RapportHub
@testable import RapportSite
import RapportTheme
import Synchronization
import Testing

extension ReadHub {
  /// One page with the built-in theme; `nil` if the site has no page at that path.
  func page(_ path: String) throws -> String? {
    let (loaded, faults) = try Theme.load()
    #expect(faults == [])
    let theme = loaded.applying(hub.settings.theme).theme
    let site = try #require(SiteHub(self, showsDrafts: false), "\(diagnostics)")
    guard let page = plan(site).first(where: { $0.path == path }) else { return nil }
    let context = SiteContext(site: site, theme: theme)
    let rendered = PageRenderer(site: site, theme: theme, context: context).render(page)
    #expect(rendered.diagnostics == [])
    return String(decoding: rendered.bytes, as: UTF8.self)
  }

  /// All files of the site with the built-in theme, by path.
  func site(showsDrafts: Bool = false) async throws -> [String: [UInt8]] {
    let (loaded, faults) = try Theme.load()
    #expect(faults == [])
    let theme = loaded.applying(hub.settings.theme).theme
    let site = try #require(SiteHub(self, showsDrafts: showsDrafts), "\(diagnostics)")
    let files = Mutex<[String: [UInt8]]>([:])
    let result = try await SiteBuild(site: site, theme: theme).render(jobs: 2) { file in
      files.withLock { $0[file.path] = file.bytes }
    }
    #expect(result.diagnostics == [])
    return files.withLock { $0 }
  }
}

import RapportTheme
import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportSite
import TestSupport
import Testing

/// What every page shows is rendered once, before the pages; faults in it must be reported all the same.
@Suite("Faults in templates that pages share")
struct TemplateFaultTests {
  /// Faults in a site of a persona, a stage and a competitor, as `line:column`, with one template replaced.
  private func faults(_ template: String, _ text: String) async throws -> [String] {
    let files = [
      "hub.yml": "name: Hub\n", "personas/cfo.md": "---\ntitle: CFO\nrole: Money\n---\n",
      "stages/trial.md": "---\ntitle: Trial\norder: 1\n---\n",
      "competitors/rival.md": "---\ntitle: Rival\n---\n",
    ]
    let (theme, _) = try Theme.load(overrides: MemoryTree([template: text]))
    let site = try #require(SiteHub(try await memoryHub(files), showsDrafts: false))
    let found = try await SiteBuild(site: site, theme: theme).render(jobs: 2) { _ in }.diagnostics
    #expect(found.allSatisfy { $0.file == "templates/\(template)" && $0.code == .unknownTemplateName })
    return found.map { "\($0.position.line):\($0.position.column)" }
  }

  @Test("are found in a chip, whether only stages, only other kinds, or only those with a count show them")
  func chips() async throws {
    let text = "{{#number}}{{a}}{{/number}}\n{{^number}}{{b}}{{/number}}\n{{#count}}{{c}}{{/count}}{{label}}"
    #expect(try await faults("chip.mustache", text) == ["1:12", "2:12", "3:11"])
  }

  @Test("are found in the navigation, whether only top-level pages or only those in a folder show them")
  func navigation() async throws {
    let text = "{{^root}}{{a}}{{/root}}\n{{#root}}{{b}}{{/root}}"
    #expect(try await faults("navigation.mustache", text) == ["1:10", "2:10"])
  }
}

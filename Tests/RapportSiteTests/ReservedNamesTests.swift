import RapportHub
import RapportTheme
import Testing

@Suite("Names that a hub's own kinds can't have")
struct ReservedNamesTests {
  @Test("include every template that doesn't belong to a kind")
  func containTemplates() {
    let kinds = Set(Kind.builtIn.flatMap { [$0.name, "\($0.name)-list"] })
    let templates = ThemeFile.builtIn.map(\.name).filter { $0.hasSuffix(".mustache") && !$0.contains("/") }
    #expect(templates.count > 20)
    for template in templates.map({ String($0.dropLast(".mustache".count)) }) {
      // Names of kinds have no underscore.
      guard !kinds.contains(template), !template.contains("_") else { continue }
      #expect(ReservedNames.kinds.contains(template), "\(template)")
    }
  }

  @Test("include every entry point of the form")
  func containEntryPoints() {
    for (_, entryPoint) in Kind.entryPoints(of: Kind.builtIn) {
      #expect(ReservedNames.kinds.contains(entryPoint.name), "\(entryPoint.name)")
    }
  }
}

import RapportHub
import RapportTheme
import Testing

@Suite("Names that a hub's own kinds can't have")
struct ReservedNamesTests {
  @Test("contain every template that isn't of a kind")
  func containTemplates() {
    let kinds = Set(Kind.builtIn.flatMap { [$0.name, "\($0.name)-list"] })
    let templates = ThemeFile.builtIn.map(\.name).filter { $0.hasSuffix(".mustache") && !$0.contains("/") }
    #expect(templates.count > 20)
    for template in templates.map({ String($0.dropLast(".mustache".count)) }) {
      // Kinds have no underscore in their names.
      guard !kinds.contains(template), !template.contains("_") else { continue }
      #expect(ReservedNames.kinds.contains(template), "\(template)")
    }
  }

  @Test("contain every way into the form")
  func containEntryPoints() {
    for (_, entryPoint) in Kind.entryPoints(of: Kind.builtIn) {
      #expect(ReservedNames.kinds.contains(entryPoint.name), "\(entryPoint.name)")
    }
  }
}

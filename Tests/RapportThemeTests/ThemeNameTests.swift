import RapportDiagnostics
import RapportTheme
import Testing

@Suite("Unknown names in templates")
struct ThemeNameTests {
  private let row: TemplateContext = ["title": .text("Row")]

  @Test("render as nothing and are reported once per tag, with the template's line and the page")
  func tellsUnknownNames() throws {
    let theme = try memoryTheme(["page": "{{#rows}}\n  {{>card}}\n{{/rows}}", "card": "<h2>é {{titel}}</h2>"])
    let view: TemplateContext = ["rows": .list([row, row])]
    let rendered = theme.render("page", view, page: "personas/cfo.html")
    #expect(String(decoding: rendered.bytes, as: UTF8.self) == "<h2>é </h2><h2>é </h2>")
    #expect(
      rendered.diagnostics == [
        Diagnostic(
          .unknownTemplateName, in: "templates/card.mustache", at: SourcePosition(line: 1, column: 7),
          "There is no name `titel` here, while rendering personas/cfo.html.", help: "Did you mean `title`?")
      ])
  }

  @Test("aren't looked up in the views around them")
  func doesNotClimb() throws {
    let theme = try memoryTheme(["page": "{{#rows}}[{{summary}}]{{/rows}}"])
    let view: TemplateContext = ["summary": .text("the page's"), "rows": .list([row])]
    let rendered = theme.render("page", view, page: "p.html")
    #expect(rendered.bytes == Array("[]".utf8))
    #expect(rendered.diagnostics.map(\.code) == [.unknownTemplateName])
    #expect(rendered.diagnostics.first?.help == "There are: title.")
  }

  @Test("shared names are looked up in the page from any depth, but not past a view that has them")
  func climbsWhenShared() throws {
    let inner: TemplateContext = ["rows": .list([row]), "root": .text("inner")]
    let view: TemplateContext = ["root": .text("../"), "groups": .list([inner])]
    let template = "{{#groups}}{{root}}{{#rows}}{{root}}{{title}}{{/rows}}{{/groups}}"
    #expect(try renderTemplate(template, view, shared: ["root"]) == "inner../Row")
  }

  @Test("with a leading dot aren't looked up further, even if they are shared")
  func staysLocal() throws {
    let theme = try memoryTheme(["page": "{{#rows}}{{.root}}{{/rows}}"], shared: ["root"])
    let rendered = theme.render("page", ["root": .text("../"), "rows": .list([row])], page: "p.html")
    #expect(rendered.diagnostics.count == 1)
  }

  @Test("after a dot must be in the view before it, even if they are shared")
  func checksDottedNames() throws {
    let theme = try memoryTheme(["page": "{{owner.root}}{{root.x}}"], shared: ["root"])
    let view: TemplateContext = ["root": .text("../"), "owner": .view(["name": .text("Ann")])]
    let rendered = theme.render("page", view, page: "p.html")
    #expect(rendered.bytes.isEmpty)
    #expect(
      rendered.diagnostics.map(\.message) == [
        "There is no name `owner.root` here, while rendering p.html.",
        "There is no name `root.x` here, while rendering p.html.",
      ])
  }

  @Test("count as false")
  func countsAsFalse() throws {
    let rendered = try memoryTheme(["page": "{{#x}}yes{{/x}}{{^x}}no{{/x}}"]).render(
      "page", [:], page: "p.html")
    #expect(rendered.bytes == Array("no".utf8))
    #expect(rendered.diagnostics.count == 2)
  }

  @Test("a page without its template is reported")
  func tellsMissingTemplate() throws {
    let rendered = try memoryTheme(["persona": ""]).render("personas", [:], page: "p.html")
    #expect(rendered.diagnostics.map(\.code) == [.unknownPartial])
  }
}

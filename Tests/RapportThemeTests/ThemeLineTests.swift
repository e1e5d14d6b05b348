import RapportDiagnostics
import RapportTheme
import Testing

@Suite("Template lines")
struct ThemeLineTests {
  private let view: TemplateContext = [
    "on": .flag(true), "rows": .list([["n": .text("1")], ["n": .text("2")]]),
  ]

  @Test(
    "disappear if a tag is alone on one, and stay otherwise",
    arguments: [
      ("a\n  {{#on}}  \nb\n\t{{/on}}\nc", "a\nb\nc"), ("{{#on}}\nb\n{{/on}}", "b\n"),
      ("a\n {{! why\n so }}\nb\n", "a\nb\n"), ("{{^on}}\nx\n{{/on}}\n\nb", "\nb"),
      ("a\n  {{#on}}b{{/on}}\nc", "a\n  b\nc"), ("<p>{{#on}}\nb{{/on}}\n</p>", "<p>\nb\n</p>"),
      ("{{#rows}}\n  {{n}}\n{{/rows}}\n", "  1\n  2\n"), ("{{on}}\n", "true\n"),
      ("{{#on}}{{/on}}\nb", "\nb"),
    ])
  func goWithTags(template: String, page: String) throws {
    #expect(try renderTemplate(template, view) == page)
  }

  @Test("of a partial are inserted where it is called, and its rows know their positions")
  func bringPartials() throws {
    let theme = try memoryTheme([
      "page": "<ul>\n{{#rows}}\n  {{>row}}\n{{/rows}}\n</ul>\n",
      "row": "<li>{{plusone(index())}}/{{n}}</li>{{^last()}},{{/last()}}\n",
    ])
    let html = String(decoding: theme.render("page", view, page: "p.html").bytes, as: UTF8.self)
    #expect(html == "<ul>\n<li>1/1</li>,\n<li>2/2</li>\n</ul>\n")
  }

  @Test("in blocks come from the page itself, whatever a layout in between says")
  func fillNestedBlocks() throws {
    let theme = try memoryTheme([
      "page": "{{<middle}}{{$a}}page{{/a}}{{/middle}}",
      "middle": "{{<layout}}{{$a}}middle{{/a}}{{$b}}[{{$a}}own{{/a}}]{{/b}}{{/layout}}",
      "layout": "{{$a}}1{{/a}} {{$b}}2{{/b}} {{$c}}3{{/c}}",
    ])
    let html = String(decoding: theme.render("page", [:], page: "p.html").bytes, as: UTF8.self)
    #expect(html == "page [page] 3")
  }

  @Test("appear once if a block's content contains a block of the same name")
  func endsBlocksOfOneName() throws {
    let theme = try memoryTheme([
      "page": "{{<layout}}{{$a}}({{$a}}inner{{/a}}){{/a}}{{/layout}}", "layout": "{{$a}}{{/a}}",
    ])
    #expect(theme.render("page", [:], page: "p.html").bytes == Array("(inner)".utf8))
  }
}

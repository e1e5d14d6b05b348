import RapportDiagnostics
import RapportTheme
import Testing

/// A theme of templates in memory; expects no fault.
func memoryTheme(_ templates: [String: String], shared: Set<String> = []) throws -> Theme {
  let files = templates.map { ThemeFile(name: $0.key + ".mustache", bytes: Array($0.value.utf8)) }
  let (theme, diagnostics) = try Theme.load(builtIn: files, shared: shared)
  #expect(diagnostics == [])
  return theme
}

/// What one template renders; expects no unknown name.
func renderTemplate(_ template: String, _ view: TemplateContext, shared: Set<String> = []) throws -> String {
  let rendered = try memoryTheme(["page": template], shared: shared).render("page", view, page: "p.html")
  #expect(rendered.diagnostics == [])
  return String(decoding: rendered.bytes, as: UTF8.self)
}

@Suite("Rendering a template")
struct ThemeRenderTests {
  @Test(
    "text is escaped, however the tag is written",
    arguments: ["{{x}}", "{{{x}}}", "{{&x}}", "{{#x}}{{.}}{{/x}}"])
  func escapesText(tag: String) throws {
    let text = #"<script>alert("R&D" + 'x')</script>"#
    let escaped = "&lt;script&gt;alert(&quot;R&amp;D&quot; + &#39;x&#39;)&lt;/script&gt;"
    #expect(try renderTemplate(tag, ["x": .text(text)]) == escaped)
  }

  @Test("a quote before a combining mark does not end an attribute")
  func escapesBeforeCombiningMark() throws {
    let html = try renderTemplate(#"<a title="{{x}}">"#, ["x": .text("a\"\u{301} onclick=b <\u{338}")])
    #expect(Array(html.utf8) == Array("<a title=\"a&quot;\u{301} onclick=b &lt;\u{338}\">".utf8))
  }

  @Test("markup is written as it is", arguments: ["{{x}}", "{{{x}}}", "{{#x}}{{x}}{{/x}}"])
  func keepsMarkup(tag: String) throws {
    #expect(try renderTemplate(tag, ["x": .html("<b>&amp;</b>")]) == "<b>&amp;</b>")
  }

  @Test(
    "empty values count as false",
    arguments: [.text(""), .html(""), .flag(false), .list([]), .absent] as [TemplateValue])
  func takesEmptyForFalse(value: TemplateValue) throws {
    #expect(try renderTemplate("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": value]) == "no")
  }

  @Test(
    "empty values render as nothing",
    arguments: [.text(""), .html(""), .list([]), .absent] as [TemplateValue])
  func rendersEmptyAsNothing(value: TemplateValue) throws {
    #expect(try renderTemplate("[{{x}}]{{#empty(x)}}e{{/empty(x)}}", ["x": value]).hasPrefix("[]"))
  }

  @Test("a section over text shows once, and its names are those of the view around it")
  func rendersTextSection() throws {
    let view: TemplateContext = ["url": .text("a&b"), "title": .text("T")]
    #expect(try renderTemplate("{{#url}}{{.}} {{url}} {{title}}{{/url}}", view) == "a&amp;b a&amp;b T")
  }

  @Test("names in a section over shared or dotted text are those of the view around it")
  func keepsViewUnderDistantText() throws {
    let row: TemplateContext = ["n": .text("1"), "a": .view(["b": .text("B"), "n": .text("wrong")])]
    let view: TemplateContext = ["site": .text("S"), "n": .text("wrong"), "rows": .list([row])]
    let template = "{{#rows}}{{#site}}{{.}}{{n}}{{/site}}{{#a.b}}{{.}}{{n}}{{/a.b}}{{/rows}}"
    #expect(try renderTemplate(template, view, shared: ["site"]) == "S1B1")
  }

  @Test("a list repeats, and knows its first and last row")
  func repeatsLists() throws {
    let rows = ["a", "b", "c"].map { TemplateContext([("n", .text($0))]) }
    let template = """
      {{#rows}}{{#first()}}<{{/first()}}{{n}}{{index()}}{{^last()}},{{/last()}}{{#last()}}>{{/last()}}{{/rows}}\
      {{#first(rows)}}{{n}}{{/first(rows)}}{{#last(rows)}}{{n}}{{/last(rows)}}{{count(rows)}}\
      {{#reversed(rows)}}{{n}}{{/reversed(rows)}}
      """
    #expect(try renderTemplate(template, ["rows": .list(rows)]) == "<a0,b1,c2>ac3cba")
  }

  @Test("text is escaped after a transform, not before")
  func escapesTransformedText() throws {
    let view: TemplateContext = ["x": .text("a<b")]
    #expect(try renderTemplate("{{uppercased(x)}}{{#x}}{{uppercased(.)}}{{/x}}", view) == "A&lt;BA&lt;B")
  }

  @Test("dotted names reach into views")
  func followsDots() throws {
    let view: TemplateContext = [
      "owner": .view(["name": .text("Ann"), "team": .view(["name": .text("Sales")])])
    ]
    #expect(try renderTemplate("{{owner.name}}, {{owner.team.name}}", view) == "Ann, Sales")
    #expect(try renderTemplate("{{#owner.team}}{{name}}{{/owner.team}}", view) == "Sales")
  }

  @Test("dotted names into an absent view are absent")
  func followsDotsIntoAbsent() throws {
    #expect(
      try renderTemplate("{{owner.name}}{{^owner.name}}nobody{{/owner.name}}", ["owner": .absent]) == "nobody"
    )
  }

  @Test("a flag shows its section and keeps the view")
  func showsFlags() throws {
    let view: TemplateContext = ["on": .flag(true), "x": .text("1")]
    #expect(try renderTemplate("{{#on}}{{x}}{{/on}}{{^on}}off{{/on}} {{on}}", view) == "1 true")
  }

  @Test("lines of a value in <pre> are not indented")
  func keepsPreformattedText() throws {
    let theme = try memoryTheme([
      "page":
        "<div>\n    {{>card}}\n  {{<layout}}\n    {{$main}}\n  {{>card}}\n    {{/main}}\n  {{/layout}}\n"
        + "</div>\n",
      "card": "<pre>{{code}}</pre>\n",
      "layout": "<main>\n  {{$main}}none{{/main}}\n</main>\n",
    ])
    let html = theme.render("page", ["code": .text("a\n  b\nc")], page: "p.html").bytes
    let pre = "<pre>a\n  b\nc</pre>\n"
    #expect(String(decoding: html, as: UTF8.self) == "<div>\n\(pre)<main>\n\(pre)\n</main>\n</div>\n")
  }

  @Test("a page fills its layout's blocks, including their partials")
  func inheritsLayout() throws {
    let theme = try memoryTheme([
      "page": "{{<base/layout}}{{$main}}<p>{{body}}</p>{{>parts/foot}}{{/main}}{{/base/layout}}",
      "base/layout": "<title>{{$title}}{{name}}{{/title}}</title>{{$main}}{{/main}}",
      "parts/foot": "<i>{{name}}</i>",
    ])
    let view: TemplateContext = ["name": .text("Q&A"), "body": .text("<x>")]
    let html = theme.render("page", view, page: "p.html").bytes
    #expect(
      String(decoding: html, as: UTF8.self)
        == "<title>Q&amp;A</title><p>&lt;x&gt;</p><i>Q&amp;A</i>")
  }

  @Test("a template saved on Windows renders the same bytes")
  func ignoresCarriageReturns() throws {
    #expect(try renderTemplate("a\r\n{{#x}}\r\nb\r\n{{/x}}\r\nc\r\n", ["x": .flag(true)]) == "a\nb\nc\n")
  }
}

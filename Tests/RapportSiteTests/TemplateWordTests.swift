import Foundation
import TestSupport
import Testing

@Suite("Templates contain no interface text")
struct TemplateWordTests {
  @Test("all words of templates are in words/en.yml, so that they can be translated")
  func templatesHoldNoWords() throws {
    let folder = Checkout.root.appending(path: "templates")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".mustache")
    }
    #expect(names.count > 40)
    for name in names.sorted() {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(HTMLWords(text).words == [], "\(name): write {{word.NAME}}, and the words into words/en.yml")
    }
  }

  @Test(
    "the check finds words in text and in attributes that people read, and nothing else",
    arguments: [
      ("<p class=\"a\">{{a}} Copied {{b}}</p>", ["Copied"]), ("<p>{{word.copy}}: <b>{{x}}</b> · 3</p>", []),
      ("<input placeholder=\"Say it\" name=q>", ["Say it"]), ("<a title='Go' href='/x'>{{y}}</a>", ["Go"]),
      ("<a aria-label=\"{{a}} for {{b}}\">x</a>", ["for", "x"]),
      ("<button aria-label={{a}} value=Go>", ["Go"]),
      ("{{! a note }}<!-- a note --><img alt=\"é\">", ["é"]), ("<b>&nbsp;&amp;</b>&rarr;", []),
      ("<p>a<b>c</b>", ["a", "c"]), ("<option label=\"{{#a}}yes{{/a}}\">", ["yes"]),
      ("<meta name=\"description\" content=\"A hub\"><meta charset=\"utf-8\">", ["A hub"]),
    ])
  func findsWords(html: String, expected: [String]) {
    #expect(HTMLWords(html).words == expected)
  }
}

/// The words in a template that people see or hear: texts, and attributes that are shown or read aloud.
struct HTMLWords {
  private(set) var words: [String] = []
  private var rest: Substring

  private static let read: Set<String> = [
    "alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription", "aria-valuetext",
    "data-label", "label", "placeholder", "title", "value",
  ]

  init(_ html: String) {
    // Template tags first: what they insert may be anything.
    var text = ""
    var template = html[...]
    while let start = template.range(of: "{{"),
      let end = template.range(of: "}}", range: start.upperBound..<template.endIndex)
    {
      text += template[..<start.lowerBound] + "\u{0}"
      template = template[end.upperBound...]
    }
    text += template
    rest = text[...]
    while !rest.isEmpty { step() }
  }

  private mutating func step() {
    if rest.hasPrefix("<!--") {
      rest = rest.range(of: "-->").map { rest[$0.upperBound...] } ?? ""
    } else if rest.first == "<" {
      tag()
    } else {
      let text = rest.prefix { $0 != "<" }
      rest = rest.dropFirst(text.count)
      add(text)
    }
  }

  private mutating func tag() {
    rest = rest.dropFirst()
    let name = rest.prefix { !$0.isWhitespace && $0 != ">" }
    rest = rest.dropFirst(name.count)
    var isDescription = false
    while let next = rest.first, next != ">" {
      if next.isWhitespace || next == "/" {
        rest = rest.dropFirst()
        continue
      }
      let attribute = rest.prefix { !"=> \n/".contains($0) }
      rest = rest.dropFirst(max(1, attribute.count))
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      let value = value()
      if attribute == "name", value == "description" { isDescription = true }
      if Self.read.contains(String(attribute)) || isDescription && attribute == "content" { add(value) }
    }
    rest = rest.dropFirst()
  }

  private mutating func value() -> Substring {
    guard let quote = rest.first, "\"'".contains(quote) else {
      let value = rest.prefix { !"> \n".contains($0) }
      rest = rest.dropFirst(value.count)
      return value
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest.dropFirst(value.count + 2)
    return value
  }

  private mutating func add(_ text: Substring) {
    for piece in text.split(separator: "\u{0}") {
      let word = piece.trimmingCharacters(in: .whitespacesAndNewlines)
      let bare = word.split(separator: "&", omittingEmptySubsequences: false).enumerated().map {
        index, part in
        index == 0 ? part : part.drop { $0 != ";" }
      }.joined()
      if bare.contains(where: \.isLetter) { words.append(word) }
    }
  }
}

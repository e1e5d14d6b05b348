import RapportBase
import Foundation
import RapportContent
import RapportDiagnostics
import RapportHub
import RapportSite
import RapportTheme
import Synchronization
import TestSupport
import Testing

/// Content comes from pull requests: whatever it says, no page may do anything that the theme doesn't do.
@Suite("Pages with hostile content")
struct HostilePageTests {
  private func render(_ files: [String: String]) async throws -> [String: [UInt8]] {
    try await memoryHub(files).site(showsDrafts: true)
  }

  /// Tags that only the theme may write, and attributes that nothing may write.
  private func expectHarmless(_ page: String, _ tags: [HTMLTag]) {
    for tag in tags {
      if ["script", "iframe", "object", "embed", "base", "form", "style"].contains(tag.name) {
        let source = tag.attributes.first { $0.name == "src" }?.value ?? ""
        let isOurs = ["theme/", "search/", "data/form."].contains { source.contains($0) }
        #expect(tag.name == "form" || isOurs, "\(page): \(tag)")
      }
      for attribute in tag.attributes {
        #expect(!attribute.name.hasPrefix("on") && attribute.name != "style", "\(page): \(tag)")
        guard
          ["href", "src", "action", "formaction", "content", "data", "poster", "srcset"].contains(
            attribute.name)
        else { continue }
        let value = attribute.value.lowercased().filter { !$0.isWhitespace }
        for scheme in ["javascript:", "vbscript:", "data:", "file:"] {
          #expect(!value.hasPrefix(scheme) && !value.contains("url=" + scheme), "\(page): \(tag)")
        }
      }
    }
  }

  /// The name of `data/form.d25a0faa.js` depends on its content, which differs between hubs.
  private func withoutHash(_ path: String) -> String {
    let parts = path.split(separator: ".")
    return parts.count == 3 ? "\(parts[0]).\(parts[2])" : path
  }

  static let texts = [
    #""><img src=x onerror=alert(1)>"#, "</script><script>alert(1)</script>",
    "\"\u{301} onclick=alert(1) x=\"", "'\u{301} onclick='x",
    "<svg/onload=alert(1)>", "</title></textarea></style><script src=//evil.example></script>",
    "javascript:alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "{{title}} {{{body}}} {{>layout}} {{#x}}",
    "--><!--", "]]><![CDATA[",
    "<\u{338}script>", "\u{202E}<b>", "` onclick=x `", "a\\\" onclick=x", "<img/onerror='x'\u{FEFF}>",
    "[x](javascript:alert(1)) <b>",
    "=cmd|'/c calc'!A1", "<a href=\"javascript:x\">", "%22%3E%3Cscript%3E", "<!doctype html><html>",
    "\u{1}<b>\u{1}",
  ]

  /// The result of harmless content: file names, and each page's tags. All texts must give the same.
  private static let harmless = Task {
    let tests = HostilePageTests()
    let files = try await tests.render(HostileHub(text: "plain words").files)
    let pages = files.filter { $0.key.hasSuffix(".html") }
    return (names: tests.named(files), shapes: pages.mapValues { HTMLTag.all(in: $0).map(\.shape) })
  }

  /// Paths, except for the parts of the search index, whose names depend on the content's words.
  private func named(_ files: [String: [UInt8]]) -> [String] {
    files.keys.filter { !$0.hasPrefix("search/") || $0 == "search/index.js" }.map(withoutHash).sorted()
  }

  /// Every line of the index is one call with a quoted string and its checksum, so that no content runs.
  private func expectPart(_ path: String, _ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasSuffix("\n"), "\(path)")
    for line in bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      #expect(line.starts(with: "Rapport.registerPart(\"".utf8) && isOneCall(line), "\(path)")
    }
  }

  /// Whether a line is a call with a name, a string in quotes that nothing ends early, and eight digits.
  private func isOneCall(_ line: ArraySlice<UInt8>) -> Bool {
    guard let comma = line.firstIndex(of: UInt8(ascii: ",")) else { return false }
    // The checksum: a quote, a comma, eight digits in quotes, a bracket, a semicolon.
    let text = line[(comma + 1)...].dropLast(14)
    guard let quote = text.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return false
    }
    var isEscaped = false
    for byte in text.dropFirst() {
      if isEscaped {
        guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\") else { return false }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == quote {
        return false
      }
    }
    return !isEscaped && line[text.endIndex] == quote
  }

  @Test("have the same structure as with harmless content, whatever is in every field", arguments: texts)
  func keepShape(text: String) async throws {
    let harmless = try await Self.harmless.value
    let hostile = try await render(HostileHub(text: text).files)
    #expect(named(hostile) == harmless.names)
    #expect(hostile.keys.count { $0.hasSuffix(".html") } > 20)
    for (path, bytes) in hostile where path.hasSuffix(".html") {
      let tags = HTMLTag.all(in: bytes)
      expectHarmless(path, tags)
      #expect(tags.map(\.shape) == harmless.shapes[path], "\(path)")
    }
    for (path, bytes) in hostile where path.hasSuffix(".json") {
      #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(bytes)) }
    }
    // A data script is one assignment of valid JSON, and nothing else.
    for (path, bytes) in hostile where path.hasPrefix("data/") && path.hasSuffix(".js") {
      let sides = bytes.split(separator: UInt8(ascii: "="), maxSplits: 2).map { Data($0) }
      #expect(sides.count == 3 && sides[0] == Data("(globalThis.Rapport ??".utf8), "\(path)")
      #expect(throws: Never.self, "\(path)") {
        try JSONSerialization.jsonObject(with: try #require(sides.last))
      }
    }
    for (path, bytes) in hostile where path.hasPrefix("search/") { expectPart(path, bytes) }
    for (path, bytes) in hostile where path.hasSuffix(".csv") {
      let table = String(decoding: bytes, as: UTF8.self)
      #expect(!table.contains(",=cmd") && !table.contains(",\"=cmd"), "\(path)")
    }
  }

  static let bodies = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "[a](https://example.com \"\\\" onclick=x\")",
    "[a](https://example.com '\"\u{301} onclick=x')", "![\" onerror=x](../files/b.gif)",
    "![a](../files/b.gif \"\\\" onerror=x\")",
    "`<script>`", "```\" onclick=x\n<script>\n```", "# <script>x</script>", "# \" onclick=x",
    "<https://example.com/\"onclick=x>",
    "https://example.com/\"onclick=x", "https://example.com/'><script>",
    "| a\" onclick=x | <b> |\n|-|-|\n| <script> | `<i>` |",
    "- [ ] <script>", "~~<script>~~", "&lt;script&gt; &#60;script&#62;", "[a]: javascript:x\n\n<b>",
    "<!-- --><script>",
    "<a href=\"#main\" onclick=\"x\" id=main class=x style=x data-copy-of=x>a</a>", "[a](#\" onclick=x)",
    "[a](../files/a.pdf?\"onclick=x)",
    "[a](one.md#\"onclick=x)",
    "\\<script\\>", "<svg><style><img src=x onerror=x></style></svg>", "> <script>\n> x",
    "[<script>](one.md)", "*<b>*\"",
    "<div id=main class=menu style=\"position:fixed\" data-x=y onmouseover=x>a</div></div></main></body>",
    "<img src=\"../files/b.png\" alt='\" onerror=x' title=\"&quot; onerror=x\" srcset=x>",
    "<abbr title=\"&quot; onclick=x\">a</abbr>", "<td colspan=\"2\" onclick=x><td colspan='2\" onclick=x'>",
    "<math><mi//xlink:href=\"data:x,<script>x</script>\">", "<svg/onload=x>",
    "<p title=\"</p><script>x</script>\">",
    "<div>\n<scr<script>ipt>x</scr</script>ipt>\n</div>",
    "<textarea></textarea><img src=x onerror=x></textarea>",
    "<!--><img src=x onerror=x>-->", "<!-- --!><img src=x onerror=x> -->",
    "<![CDATA[<img src=x onerror=x>]]>",
    "<iframe srcdoc=\"<script>x</script>\" src=\"https://example.com/\\\"onclick=x\"></iframe>",
    "<x title=\"&lt;script&gt;\" onclick=x>a</x>", "<noscript><p title=\"</noscript><img src=x onerror=x>\">",
  ]

  @Test("have no markup but our own, whatever is in a body")
  func escapeBodies() async throws {
    let known: Set = [
      "p", "a", "img", "code", "pre", "h2", "h3", "table", "thead", "tbody", "tr", "th", "td", "ul", "li",
      "input", "del", "em",
      "blockquote", "strong", "span", "div", "label", "b", "i", "abbr",
    ]
    let empty = try await render(Self.terms(Self.bodies.map { _ in "" }))
    for (path, bytes) in try await render(Self.terms(Self.bodies)) where path.hasSuffix(".html") {
      let tags = HTMLTag.all(in: bytes)
      expectHarmless(path, tags)
      var own: [String: Int] = [:]
      for tag in HTMLTag.all(in: empty[path] ?? []) { own[tag.shape, default: 0] += 1 }
      for tag in tags {
        own[tag.shape, default: 0] -= 1
        guard own[tag.shape, default: 0] < 0 else { continue }
        let name = tag.name.hasPrefix("/") ? String(tag.name.dropFirst()) : tag.name
        #expect(known.contains(name), "\(path): \(tag)")
      }
    }
  }

  /// A hub with one term for each body: `terms/body-1.md` and so on, and what the bodies link to.
  private static func terms(_ bodies: [String]) -> [String: String] {
    var files = ["hub.yml": "name: H\n", "files/b.gif": "GIF89a", "files/a.pdf": "%PDF"]
    files["terms/one.md"] = "---\ntitle: One\n---\n"
    for (index, body) in bodies.enumerated() {
      files["terms/body-\(index + 1).md"] = "---\ntitle: Body \(index + 1)\n---\n\n\(body)\n"
    }
    return files
  }

  static let addresses = [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\nscript:alert(1)", "java&#10;script:alert(1)",
    "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)", "&#x6A;avascript:x", "data:text/html,<script>", "vbscript:x",
    "file:///etc/passwd", "jav\tascript:x",
    "\u{1}javascript:x", "%6Aavascript:x", "javascript\\:x", "JaVaScRiPt&#58;x", "//evil.example/x", "blob:x",
    "about:blank",
  ]

  @Test("never lead to a script, however the address is written in a body", arguments: addresses)
  func refuseAddresses(address: String) async throws {
    var bodies = [
      "[a](\(address))", "[a](<\(address)>)", "<\(address)>", "![a](\(address))", "[a]: \(address)\n\n[a]",
      "<a href=\"\(address)\">a</a>", "<p>\n<a href=\"\(address)\">a</a>", "<img src=\"\(address)\" alt=a>",
    ]
    // Embedded pages are on the web, so an address without a scheme means https.
    if !address.hasPrefix("//") {
      bodies += ["<iframe src=\"\(address)\"></iframe>", "<object data=\"\(address)\"></object>"]
    }
    let read = try await memoryHub(Self.terms(bodies))
    #expect(read.hub.entries.count == bodies.count + 1)
    let faulty = Set(read.diagnostics.filter { $0.severity == .error }.map(\.file))
    for entry in read.hub.entries {
      for reference in entry.body.references {
        if case .external = read.hub.resolve(reference.destination, from: entry) {
          Issue.record("\(entry.path) leads outside")
        }
      }
      if !faulty.contains(entry.path) { expectHarmless(entry.path, HTMLTag.all(in: entry.body.html)) }
    }
  }

  @Test(
    "contain no unsafe address from any field",
    arguments: ["javascript:alert(1)", "JAVA\\tSCRIPT:x", "data:x", " vbscript:x"])
  func refuseAddressesInFields(address: String) async throws {
    for kind in Kind.builtIn {
      for field in kind.fields where field.type == .url {
        let read = try await memoryHub([
          "\(kind.folder)/one.md": "---\n\(field.key): \"\(address)\"\n---\n"
        ])
        #expect(read.diagnostics.contains { $0.code == .unsafeURL }, "\(kind.name).\(field.key)")
      }
    }
  }
}

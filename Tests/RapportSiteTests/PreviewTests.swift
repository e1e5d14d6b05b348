import RapportContent
import RapportDiagnostics
import RapportHub
@testable import RapportSite
import RapportTheme
import TestSupport
import Testing

/// Content comes from pull requests, and a preview is opened from an email.
@Suite("Previews: pages in one file")
struct PreviewTests {
  private func preview(_ files: [String: String]) async throws -> [UInt8] {
    let (theme, _) = try Theme.load()
    let site = try #require(SiteHub(try await memoryHub(files), showsDrafts: true))
    let preview = SitePreview(site: site, theme: theme)
    let pages = preview.names.compactMap { preview.page(named: $0) }
    #expect(pages.count > 20)
    return preview.document(of: pages, note: "A note.") { _ in Array("GIF89a".utf8) }.bytes
  }

  @Test("have no more tags for hostile content than for harmless content")
  func keepsShape() async throws {
    let all =
      ##"--></title></style></main></div></span><script>alert(1)</script>"><img src=x onerror=alert(1)>' onclick='x"##
    let harmless = HTMLTag.all(in: try await preview(HostileHub(text: "plain words").files))
    for text in [all, "javascript:alert(1)"] {
      let hostile = HTMLTag.all(in: try await preview(HostileHub(text: text).files))
      #expect(hostile.map(\.shape) == harmless.map(\.shape))
      for tag in hostile {
        #expect(
          !["script", "iframe", "form", "object", "base", "link", "button"].contains(tag.name), "\(tag)")
        for attribute in tag.attributes where attribute.name == "href" || attribute.name == "src" {
          let starts = tag.name == "img" ? ["data:image/"] : ["#", "https:", "http:", "mailto:", "tel:"]
          #expect(starts.contains { attribute.value.hasPrefix($0) }, "\(tag)")
        }
      }
    }
  }

  @Test("leave out entire elements that need a script, and read tags as browsers do")
  func rewrites() async throws {
    let cases = [
      ("<p>a<button type=\"button\">x<b>y</b></button>b</p>", "<p>ab</p>"),
      ("<dialog><dialog>x</dialog>y</dialog>z", "z"), ("<script>if (a < b) {}</script>z", "z"),
      ("a < b", "a &lt; b"), ("<!-- <b> -->c", "c"), ("<br>", "<br>"),
      ("<path d='a>b'/>", "<path d=\"a>b\"/>"),
      ("<b ID=x onclick=\"y\" style=z>", "<b id=\"_p2-x\">"), ("<label for=\"a\">", "<label for=\"_p2-a\">"),
      ("<a href=\"#x\">l</a>", "<a href=\"#_p2-x\">l</a>"),
      ("<a href=\"b.html#x\">l</a>", "<a href=\"#_p1-x\">l</a>"),
      ("<a href=\"../a/b.html\">l</a>", "<a href=\"#_p1\">l</a>"),
      ("<a href=\"%62.html\">l</a>", "<a href=\"#_p1\">l</a>"),
      ("<a href=\"../../a/b.html\">l</a>", "<span class=\"left-out\" title=\"Not in this preview\">l</span>"),
      (
        "<a class=\"t\" href=\"/a/b.html\">l</a>",
        "<span class=\"t left-out\" title=\"Not in this preview\">l</span>"
      ),
      ("<a href=\"//x.example/a\">l</a>", "<span class=\"left-out\" title=\"Not in this preview\">l</span>"),
      ("<a href=\"javascript:x\">l</a>", "<span class=\"left-out\" title=\"Not in this preview\">l</span>"),
      (
        "<a href=\"https://x.example/a\" rel=\"noreferrer\">l</a>",
        "<a href=\"https://x.example/a\" rel=\"noreferrer\">l</a>"
      ),
      ("<a>l</a>", "<a>l</a>"), ("<use href=\"#i-x\"/>", "<use href=\"#i-x\"/>"),
      ("<use href=\"x.svg#i\"/>", "<use/>"),
    ]
    let hub = try await memoryHub(["hub.yml": "name: A"]).hub
    for (given, expected) in cases {
      var markup = PreviewMarkup(
        numbers: ["a/b.html": 1, "a/c.html": 2], pictures: PreviewPictures(hub) { _ in nil }, words: .english)
      markup.append(Array(given.utf8)[...], of: "a/c.html", 2)
      #expect(String(decoding: markup.out, as: UTF8.self) == expected, "\(given)")
    }
  }
}

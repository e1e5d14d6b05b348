import Testing

@testable import RapportAttachments

/// A document's or presentation's text, one line per paragraph; a reason in brackets if it can't be read.
private func text(_ file: [UInt8], _ format: AttachmentFormat = .docx) -> String {
  switch OfficeText.text(of: file, format) {
  case .text(let bytes): String(decoding: bytes, as: UTF8.self)
  case .unread(let reason): "[\(reason.rawValue)]"
  }
}

private func document(_ body: String) -> [UInt8] {
  ZIPWriter.document(
    "<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body>\(body)</w:body></w:document>")
}

@Suite("The text of Word documents and presentations")
struct OfficeTextTests {
  @Test(
    "is what a reader sees, one line per paragraph",
    arguments: [
      (
        "<w:p><w:r><w:t>One </w:t></w:r><w:r><w:t>word</w:t></w:r></w:p><w:p><w:r><w:t>Two</w:t></w:r></w:p>",
        "One word\nTwo"
      ),
      ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a b\nc"),
      (
        "<w:p><w:r><w:t>R&amp;D &lt;3 &#8217;&#x2019; &quot;x&quot; &unknown;.</w:t></w:r></w:p>",
        "R&D <3 ’’ \"x\" ."
      ),
      ("<w:p><w:r><w:t><![CDATA[<b>&amp;</b>]]></w:t></w:r></w:p>", "<b>&amp;</b>"),
      (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Price</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>9</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "Price\n9"
      ),
      ("<w:p><w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r></w:p>", "well-known"),
      ("<w:p><w:r t='a>b' u=\"c/>\"><w:t>quoted</w:t></w:r></w:p>", "quoted"),
      // The same elements with other prefixes, as in the strict format.
      ("<x:p xmlns:x='y'><x:r><x:t>strict</x:t></x:r></x:p>", "strict"),
    ])
  func isWhatReadersSee(body: String, expected: String) {
    #expect(text(document(body)) == expected)
  }

  @Test(
    "leaves out what readers don't see",
    arguments: [
      "<w:del><w:r><w:delText>old</w:delText><w:t>old</w:t></w:r></w:del>",
      "<w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom>",
      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>old</w:t></w:r>",
      "<w:r><w:instrText>old</w:instrText></w:r>",
      "<!-- <w:t>old</w:t> --><?old <w:t>old</w:t>?>",
      "<mc:AlternateContent><mc:Choice/><mc:Fallback><mc:Fallback/><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent>",
    ])
  func leavesOutWhatIsHidden(hidden: String) {
    #expect(text(document("<w:p>\(hidden)<w:r><w:t>new</w:t></w:r></w:p>")) == "new")
  }

  @Test("includes what only looks hidden")
  func takesWhatIsShown() {
    let shown = "<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t></w:r></w:p>"
    #expect(text(document("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>" + shown)) == "seen")
  }

  @Test("includes headers, footers and notes, and nothing else")
  func readsOtherParts() {
    var zip = ZIPWriter()
    zip.add("word/header1.xml", "<w:p><w:t>header</w:t></w:p>")
    zip.add("word/comments.xml", "<w:p><w:t>comment</w:t></w:p>")
    zip.add("word/glossary/document.xml", "<w:p><w:t>glossary</w:t></w:p>")
    zip.add("word/footnotes.xml", "<w:p><w:t>footnote</w:t></w:p>")
    zip.add("word/document.xml", "<w:p><w:t>text</w:t></w:p>")
    zip.add("word/document.xml", "<w:p><w:t>again</w:t></w:p>")
    #expect(text(zip.file(comment: "A comment of the file")) == "text\nfootnote\nheader")
  }

  @Test("of a presentation is that of its slides, in order, without hidden slides and speaker notes")
  func readsSlides() {
    var zip = ZIPWriter()
    for (name, words, attributes) in [
      ("slides/slide10", "ten", ""), ("slides/slide2", "two", " show=\"1\""), ("slides/slide1", "one", ""),
      ("slides/slide3", "hidden", " show=\"0\""), ("notesSlides/notesSlide1", "spoken", ""),
      ("slides/_rels/slide1", "related", ""), ("slides/slide1x", "other", ""),
    ] {
      zip.add("ppt/\(name).xml", "<p:sld\(attributes)><a:p><a:r><a:t>\(words)</a:t></a:r></a:p></p:sld>")
    }
    #expect(text(zip.file(), .pptx) == "one\ntwo\nten")
  }

  @Test("may be in UTF-16")
  func readsUTF16() {
    let units = "<w:p><w:t>Größe</w:t></w:p>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    var zip = ZIPWriter()
    zip.add("word/document.xml", [0xFF, 0xFE] + units)
    #expect(text(zip.file()) == "Größe")
  }
}

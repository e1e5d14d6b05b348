import RapportHub
import Testing

@Suite("A slug")
struct SlugTests {
  @Test(
    "of a title keeps its words",
    arguments: [
      ("What if it breaks?", "what-if-it-breaks"), ("We'd rather not", "wed-rather-not"),
      ("We’d rather not", "wed-rather-not"), ("  Price -- too high!  ", "price-too-high"),
      ("Überblick für Käufer", "ueberblick-fuer-kaeufer"), ("Ça coûte cher", "ca-coute-cher"),
      ("Cafe\u{301}", "cafe"), ("ROI & TCO (2026)", "roi-tco-2026"), ("a/b\\c..d", "a-b-c-d"),
      ("100 %", "100"), ("C++", "c-plus-plus"), ("C#", "c-sharp"), ("F#", "f-sharp"), (".NET", "dot-net"),
      ("ASP.NET", "asp-net"), ("50+ seats", "50-plus-seats"), ("We're #1", "were-1"), ("Цена", "tsena"),
      ("Слишком дорого", "slishkom-dorogo"), ("Πολύ ακριβό", "poly-akrivo"), ("价格太高", "价格太高"),
      ("が", "が"), ("ราคาสูง", "ราคาสูง"), ("SaaS の価格", "saas-の価格"), ("Đặt hàng", "dat-hang"),
    ])
  func keepsWords(title: String, slug: String) {
    #expect(Slug.make(from: title) == slug)
  }

  @Test(
    "of any title is a valid one",
    arguments: [
      "", "-", "???", "价格太高", "🙂", "con", "CON", "nul", "COM1", "lpt9", "index", "Index", "index-2", "index-",
      "\u{0}\u{1}", "../../etc/passwd", String(repeating: "a", count: 500),
      String(repeating: "long words ", count: 99),
      "a\u{2028}b", "---", "Con-",
    ])
  func isAlwaysValid(title: String) {
    #expect(Slug.isValid(Slug.make(from: title)), "\(Slug.make(from: title))")
  }

  @Test(
    "is the same, however accents are encoded",
    arguments: [
      ("U\u{308}ber", "Über"), ("\u{438}\u{306}", "й"), ("か\u{3099}", "が"), ("\u{1112}\u{1161}\u{11AB}", "한"),
    ])
  func takesEitherEncoding(decomposed: String, composed: String) {
    #expect(Array(Slug.make(from: decomposed).utf8) == Array(Slug.make(from: composed).utf8))
  }

  @Test("differs between titles with few or no Latin letters")
  func neverMeet() {
    let titles = ["🙂", "🎉", "???", "!!!", "…", "价格太高", "价格", "Цена", "C", "C++", "C#", ".NET", "NET"]
    #expect(Set(titles.map(Slug.make(from:))).count == titles.count)
  }

  @Test("of a long title is cut between words")
  func cutsBetweenWords() {
    let slug = Slug.make(from: String(repeating: "budget holders ", count: 10))
    #expect(slug.utf8.count <= 60)
    #expect(slug.hasSuffix("budget") || slug.hasSuffix("holders"))
  }

  @Test(
    "consists of lower-case letters, digits and hyphens",
    arguments: ["a", "2026-11-20-heard", "x9", "indexes", "index-a", "价格", "か\u{3099}", "السعر", "ราคาสูง"])
  func accepts(text: String) {
    #expect(Slug.isValid(text))
  }

  @Test(
    "can't be anything that breaks a link, a page or a clone on Windows",
    arguments: [
      "", "A", "a b", "-a", "a-", "a_b", "a.b", "ä", "index", "index-2", "index-10", "con", "prn", "aux",
      "nul", "com0",
      "com9", "lpt1", "дир", "ά", "e\u{301}", "a\u{308}b", "\u{3164}", "ა\u{200D}", "Ა", "🙂", "a\u{2028}",
      "..", ".", "a/b", "a\u{0}", String(repeating: "a", count: 201),
    ])
  func refuses(text: String) {
    #expect(!Slug.isValid(text))
  }
}

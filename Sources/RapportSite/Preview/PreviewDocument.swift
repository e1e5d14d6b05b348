import RapportBase
import RapportTheme

/// The frame around the pages of a preview: a head whose policy allows only what is in the file, a list of
/// pages, and the pages.
struct PreviewDocument {
  private let hub: String
  private let note: String
  private let words: SiteWords
  private var count = 0
  private var list: [UInt8] = []
  private var body: [UInt8] = []
  private var icons: ArraySlice<UInt8> = []

  init(hub: String, note: String, words: SiteWords) {
    (self.hub, self.note, self.words) = (hub, note, words)
  }

  /// Adds the next page.
  ///
  /// - Parameters:
  ///   - title: the page's title, escaped.
  ///   - page: the body, as `PreviewMarkup` wrote it.
  mutating func add(
    path: String, title: ArraySlice<UInt8>, body page: ArraySlice<UInt8>, icons: ArraySlice<UInt8>
  ) {
    count += 1
    let id = PreviewMarkup.id(count)
    if self.icons.isEmpty { self.icons = icons }
    list += "<li><a href=\"#\(id)\">".utf8
    // Each title ends with the hub's name, for the tabs of a browser.
    var ending = Array(" · ".utf8)
    ending.append(escaping: hub)
    list +=
      title.count > ending.count && title.suffix(ending.count).elementsEqual(ending)
      ? title.dropLast(ending.count) : title
    list += "</a> <span class=\"meta\">".utf8
    list.append(escaping: path)
    list += "</span></li>\n".utf8
    body += "<div class=\"preview-page\" id=\"\(id)\">\n<p class=\"preview-place\"><span>".utf8
    body.append(escaping: path)
    body += "</span> <a href=\"#_top\">".utf8
    body.append(escaping: words[.allPages])
    body += "</a></p>\n".utf8
    body += page
    body += "\n</div>\n".utf8
  }

  func bytes(style: [UInt8]) -> [UInt8] {
    let sheet = PreviewDocument.inlined(style)
    var digest = DigestStream<SHA256>()
    digest.add(sheet)
    var hash: [UInt8] = []
    hash.append(base64: digest.finishedBytes())
    var out = Array(
      """
      <!doctype html>
      <html lang="\(words.words.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\
      \(String(decoding: hash, as: UTF8.self))'; img-src data:; base-uri 'none'; form-action 'none'">
      <meta name="robots" content="noindex">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>
      """.utf8)
    out.append(escaping: "\(words[.preview]) · \(hub)")
    out += "</title>\n<style>".utf8
    out += sheet
    out += "</style>\n</head>\n<body>\n<main id=\"_top\" class=\"frame\">\n<h1>".utf8
    out.append(escaping: words(.previewOf, count: count, ("hub", hub)))
    out += "</h1>\n<p class=\"lead\">".utf8
    out.append(escaping: "\(note) \(words[.previewHelp])")
    out += "</p>\n<ol class=\"preview-list\">\n".utf8
    out += list
    out += "</ol>\n".utf8
    out += body
    out += "</main>\n".utf8
    out += icons
    out += "\n</body>\n</html>\n".utf8
    return out
  }

  /// Keeps a style sheet from closing its element: `</` becomes `<\\/`, which means the same in a CSS string.
  private static func inlined(_ sheet: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(sheet.count)
    for byte in sheet {
      if byte == UInt8(ascii: "/"), out.last == UInt8(ascii: "<") { out.append(UInt8(ascii: "\\")) }
      out.append(byte)
    }
    return out
  }
}

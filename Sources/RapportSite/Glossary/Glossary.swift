import RapportBase
import RapportHub
import RapportSearch

/// The hub's terms, to be linked on pages that use them.
///
/// Made once for a site. Each page is read once, whatever the number of terms.
struct Glossary: Sendable {
  /// One term in use.
  struct Term: Sendable {
    let entry: EntryIndex
    /// The path of its page, relative to the site's root.
    let path: String
    /// The rest of a link's opening tag: attributes with what the term is called and what it means, and `>`.
    let attributes: [UInt8]
  }

  let terms: [Term]
  /// Indices into `terms`, by the paths of the terms' pages.
  let numbers: [String: Int]
  /// By the code of the language that an entry is written in.
  private let indexes: [String: TermIndex]
  private let hub: Hub

  /// `nil` if the hub has no terms, or doesn't want them linked.
  init?(_ site: SiteHub) {
    let hub = site.hub
    let indices = hub.indices(of: "term").filter { index in
      hub.isLive(hub.entries[index]) && site.hasPage(hub.entries[index])
    }
    guard hub.settings.linksTerms, !indices.isEmpty else { return nil }
    self.hub = hub
    terms = indices.map { index in
      let entry = hub.entries[index]
      return Term(entry: index, path: site.path(of: entry), attributes: Glossary.attributes(entry))
    }
    numbers = Dictionary(firstOf: terms.enumerated().map { ($1.path, $0) })
    let entries = indices.map { hub.entries[$0] }
    let names =
      entries.enumerated().map { TermName($1.title, of: $0) }
      + entries.enumerated().compactMap { number, entry in
        entry.text("abbreviation").map { TermName($0, of: number, isAbbreviation: true) }
      }
    var (indexes, byCode): ([String: TermIndex], [String: TermIndex]) = ([:], [:])
    for code in Set(hub.entries.compactMap { $0.text("language") } + [hub.settings.language]) {
      let language = TermIndex.language(of: code)
      let index = indexes[language] ?? TermIndex(names, language: language)
      (indexes[language], byCode[code]) = (index, index)
    }
    self.indexes = byCode
  }

  private static func attributes(_ entry: Entry) -> [UInt8] {
    var bytes: [UInt8] = []
    if let definition = entry.text("definition") {
      bytes += " data-term=\"".utf8
      bytes.append(escaping: Wording.typographic(entry.title))
      bytes += "\" data-definition=\"".utf8
      bytes.append(escaping: Wording.typographic(definition))
      bytes += "\"".utf8
    }
    bytes.append(UInt8(ascii: ">"))
    return bytes
  }

  /// Links terms at their first use on an entry's page, in what the theme marks with `data-terms`.
  ///
  /// - Parameters:
  ///   - page: the rendered page.
  ///   - index: the page's entry. If it is a term, it isn't linked on its own page.
  ///   - root: the prefix that leads from the page to the site's root.
  func link(_ page: inout [UInt8], of index: EntryIndex, root: String) {
    let language = hub.entries[index].text("language") ?? hub.settings.language
    guard let names = indexes[language] else { return }
    var linker = TermLinker(self, names, own: terms.firstIndex { $0.entry == index }, root: root)
    page.withUnsafeBufferPointer { linker.read($0) }
    guard !linker.links.isEmpty else { return }
    var linked: [UInt8] = []
    linked.reserveCapacity(page.count + linker.links.count * 256)
    var done = 0
    for link in linker.links {
      linked += page[done..<link.range.lowerBound]
      linked += "<a class=\"term\" href=\"\(root)\(terms[link.term].path)\"".utf8
      linked += terms[link.term].attributes
      linked += page[link.range]
      linked += "</a>".utf8
      done = link.range.upperBound
    }
    linked += page[done...]
    page = linked
  }
}

import RapportBase

/// Tags that other tools would replace, and that are just text here.
enum ForeignMarkup: Int, CaseIterable {
  case shortcode, liquid, placeholder, container, admonition, contents, component, wordpress, macro, directive
  case attributes, openComment

  /// - Parameter sample: the first occurrence, cut to length.
  func message(_ sample: String) -> String {
    switch self {
    case .shortcode: "“\(sample)” is a Hugo shortcode: here it is only text"
    case .liquid: "“\(sample)” is a tag of another tool (GitBook, Jekyll or HubSpot): here it is only text"
    case .placeholder: "“\(sample)” is a placeholder of a website generator: here it is only text"
    case .container: "“\(sample)” begins a box in Docusaurus: here it is only text"
    case .admonition: "“\(sample)” begins a box in MkDocs: here it is only text"
    case .contents: "“\(sample)” asks for a table of contents, which pages here don't have: it isn't shown"
    case .component: "“\(sample)” is MDX code: here it is only text"
    case .wordpress: "“\(sample)” is a WordPress shortcode: here it is only text"
    case .macro: "“\(sample)” is a Confluence macro: here it is only text"
    case .directive: "“\(sample)” is a Sphinx directive: here it is only text"
    case .attributes: "“\(sample)” sets the look of a paragraph in Jekyll: here it is only text"
    case .openComment: "a hidden comment begins with %% and never ends, so readers see it"
    }
  }

  var help: String {
    switch self {
    case .shortcode, .liquid, .wordpress, .macro, .directive:
      "Delete it, and write in Markdown what it showed. For a box, begin a quotation with > [!NOTE]"
    case .placeholder: "Write the words that it stood for."
    case .container, .admonition:
      "Write > [!NOTE] (or TIP, IMPORTANT, WARNING, CAUTION) instead, and > before each line of the box."
    case .contents: "Delete the line."
    case .component: "Delete the line."
    case .attributes: "Delete it."
    case .openComment: "Put %% after the comment, or delete it."
    }
  }

  /// Names that static site generators put before a dot. Others are left for mail programs:
  /// `{{contact.firstname}}`.
  private static let siteNames: Set<String> = [
    "site", "page", "config", "book", "layout", "theme", "collections", "params", "frontmatter", "post",
    "env",
    "include", "partial", "toc", "content", "baseurl", "url", "ref", "relref", "range", "with", "end", "else",
  ]

  /// Whether the inside of `{{ }}` belongs to a static site generator rather than a mail program: a known
  /// name before a dot, a space or the end, a template operator, or a filter that makes URLs.
  static func isPlaceholder(_ inside: ArraySlice<UInt8>) -> Bool {
    let text = inside.drop { BodySource.isBlank($0) }
    guard let first = text.first else { return false }
    if "#/>^&.$~-".utf8.contains(first) { return true }
    let word = text.prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }
    let next = text.dropFirst(word.count).first
    let rest = text.dropFirst(word.count).drop { BodySource.isBlank($0) }
    guard siteNames.contains(String(decoding: word, as: UTF8.self).lowercased()) else { return false }
    // `{{content}}` and `{{url}}` alone could also be merge fields of a letter;
    // `{{else}}` and `{{end}}` can't.
    if rest.isEmpty {
      return ["toc", "else", "end", "baseurl"].contains(String(decoding: word, as: UTF8.self))
    }
    return next == UInt8(ascii: ".") || BodySource.isBlank(next ?? 0) || next == UInt8(ascii: "(")
  }

  /// Confluence macros that stand alone on a line, or before text.
  private static let macros: Set<String> = [
    "toc", "info", "note", "tip", "warning", "panel", "code", "noformat", "expand", "section", "column",
    "excerpt",
    "children", "quote", "color", "status", "anchor", "include",
  ]

  /// The tag with which a line begins, if any, and the index after it.
  static func beginning(_ line: ArraySlice<UInt8>) -> (kind: ForeignMarkup, end: Int)? {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: ":"): return box(line, UInt8(ascii: ":"), .container)
    case UInt8(ascii: "!"): return box(line, first, .admonition)
    case UInt8(ascii: "?"): return box(line, first, .admonition)
    case UInt8(ascii: "."): return directive(line)
    case UInt8(ascii: "{"): return macro(line)
    case UInt8(ascii: "i"), UInt8(ascii: "e"): return component(line)
    default: return nil
    }
  }

  /// Three characters and a word: `:::tip Title`, `!!! note "Title"`, `???+ note`.
  private static func box(_ line: ArraySlice<UInt8>, _ byte: UInt8, _ kind: ForeignMarkup)
    -> (ForeignMarkup, Int)?
  {
    let run = line.prefix { $0 == byte }
    guard run.count >= 3, kind == .container || run.count == 3 else { return nil }
    var rest = line.dropFirst(run.count)
    if kind == .admonition {
      if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
      guard rest.first == UInt8(ascii: " ") else { return nil }
    }
    rest = rest.drop { BodySource.isBlank($0) || $0 == UInt8(ascii: "{") }
    let word = rest.prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
    guard let initial = word.first, initial | 0x20 >= UInt8(ascii: "a") else { return nil }
    // `!!! note` is an admonition; `!!! Read this at once` is just emphatic.
    let after = rest.dropFirst(word.count).drop { BodySource.isBlank($0) }
    if kind == .admonition {
      guard initial >= UInt8(ascii: "a"), after.first.map({ $0 == UInt8(ascii: "\"") }) ?? true else {
        return nil
      }
    }
    return (kind, line.endIndex)
  }

  /// A directive such as `.. note::`.
  private static func directive(_ line: ArraySlice<UInt8>) -> (ForeignMarkup, Int)? {
    guard line.starts(with: ".. ".utf8) else { return nil }
    let word = line.dropFirst(3).prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
    guard !word.isEmpty, line[word.endIndex...].starts(with: "::".utf8) else { return nil }
    return (.directive, line.endIndex)
  }

  /// A macro or attribute list: `{toc}`, `{panel:title=Terms}`, `{: .button}`.
  private static func macro(_ line: ArraySlice<UInt8>) -> (ForeignMarkup, Int)? {
    guard let close = line.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let inside = line[(line.startIndex + 1)..<close]
    if inside.first == UInt8(ascii: ":") {
      let isContents = inside.dropFirst().elementsEqual("toc".utf8)
      return close + 1 == line.endIndex ? (isContents ? .contents : .attributes, line.endIndex) : nil
    }
    let word = inside.prefix { $0.isASCIILetterOrDigit }
    let next = inside.dropFirst(word.count).first
    guard macros.contains(String(decoding: word, as: UTF8.self)), next == nil || next == UInt8(ascii: ":")
    else {
      return nil
    }
    return (.macro, close + 1)
  }

  /// MDX code: `import Tabs from '@theme/Tabs';` and `export const x = …`.
  private static func component(_ line: ArraySlice<UInt8>) -> (ForeignMarkup, Int)? {
    let isImport = line.starts(with: "import ".utf8)
    guard isImport || line.starts(with: "export const ".utf8) else { return nil }
    let text = String(decoding: line.prefix(200), as: UTF8.self)
    // Module names begin like this; ordinary sentences don't.
    let modules = [" from \"@", " from '@", " from \".", " from '.", " from \"/", " from '/"]
    let isCode = isImport ? modules.contains { text.contains($0) } : text.contains(" = ")
    return isCode ? (.component, line.endIndex) : nil
  }

  /// Whether the line is just `[TOC]`, `[[toc]]` or `[[_TOC_]]`.
  static func isContents(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 12 else { return false }
    let word = line.filter { !"[]_ \t".utf8.contains($0) }.map { $0 | 0x20 }
    return word.elementsEqual("toc".utf8) && line.first == UInt8(ascii: "[")
      && line.last { !BodySource.isBlank($0) } == UInt8(ascii: "]")
  }
}

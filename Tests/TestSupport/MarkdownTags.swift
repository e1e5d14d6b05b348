/// Checks that tags in HTML are properly nested, and that all of them, and all of their
/// attributes, are ones that a body may have.
public enum MarkdownTags {
  private static let void: Set<String> = ["br", "hr", "img", "input"]
  private static let tags: Set<String> = void.union(
    """
    p h2 h3 h4 h5 h6 a b strong i em u s del ins sub sup kbd code mark small q abbr cite dfn samp var ruby rt rp bdi
    div aside blockquote details summary figure figcaption ul ol li dl dt dd table caption thead tbody tfoot tr td th
    pre section
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// The inline tags that may be inside each of them, except itself.
  private static let inline: Set<String> = Set(
    "a b strong i em u s del ins sub sup kbd code mark small q abbr cite dfn samp var ruby rt rp bdi br img input"
      .split(separator: " ").map(String.init))
  private static let holdsLines: Set<String> = [
    "p", "h2", "h3", "h4", "h5", "h6", "summary", "pre", "caption",
  ]

  /// The first fault, or nil.
  public static func fault(in html: String) -> String? {
    var open: [String] = []
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else { return "a tag does not end" }
      let tag = String(decoding: rest[start + 1..<end], as: UTF8.self)
      let name = String(tag.unicodeScalars.prefix { $0 != " " })
      if name.hasPrefix("/") {
        guard let last = open.popLast(), last == name.dropFirst() else {
          return "<\(name)> closes another tag"
        }
      } else {
        guard tags.contains(name) else { return "<\(tag)> is no tag of a body" }
        if let fault = attributeFault(
          Substring(tag.unicodeScalars.dropFirst(name.unicodeScalars.count)), of: name)
        {
          return "<\(tag)>: \(fault)"
        }
        if let fault = placeFault(name, in: open) { return fault }
        if !void.contains(name) { open.append(name) }
      }
      rest = rest[(end + 1)...]
    }
    return open.isEmpty ? nil : "<\(open[0])> stays open"
  }

  private static func placeFault(_ name: String, in open: [String]) -> String? {
    if name == "a", open.contains("a") { return "a link in a link" }
    guard let parent = open.last else { return nil }
    let isInline = inline.contains(name)
    if !isInline, holdsLines.contains(parent) || inline.contains(parent) { return "<\(name)> in <\(parent)>" }
    switch name {
    case "li": return ["ul", "ol"].contains(parent) ? nil : "<li> in <\(parent)>"
    case "tr": return ["table", "thead", "tbody", "tfoot"].contains(parent) ? nil : "<tr> in <\(parent)>"
    case "td", "th": return parent == "tr" ? nil : "<\(name)> in <\(parent)>"
    case "dt", "dd": return parent == "dl" ? nil : "<\(name)> in <\(parent)>"
    default: break
    }
    let wantsOthers = ["ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr"].contains(parent)
    return wantsOthers && !["caption", "thead", "tbody", "tfoot"].contains(name)
      ? "<\(name)> in <\(parent)>" : nil
  }

  /// Each attribute is ` name="value"`, or just a name.
  private static func attributeFault(_ text: Substring, of tag: String) -> String? {
    // With a combining mark, the quote before it is another character to Swift.
    var rest = Array(text.unicodeScalars)[...]
    while !rest.isEmpty {
      guard rest.popFirst() == " " else { return "no space before an attribute" }
      let name = self.text(rest.prefix { $0 != "=" && $0 != " " })
      rest = rest.dropFirst(name.unicodeScalars.count)
      var value: String?
      if rest.first == "=" {
        rest = rest.dropFirst()
        guard rest.popFirst() == "\"", let end = rest.firstIndex(of: "\"") else {
          return "a value without quotes"
        }
        value = self.text(rest[..<end])
        rest = rest[end...].dropFirst()
      }
      if !isAllowed(name, value, of: tag) { return "\(name) is no attribute of a body" }
    }
    return nil
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  private static func isAllowed(_ name: String, _ value: String?, of tag: String) -> Bool {
    switch (tag, name) {
    case ("a", "href"), ("a", "title"), ("img", "src"), ("img", "alt"), ("img", "title"), ("abbr", "title"),
      ("dfn", "title"):
      true
    case ("a", "rel"): value == "noopener noreferrer"
    case ("img", "loading"): value == "lazy"
    case ("th", "scope"): value == "col" || value == "row"
    case ("td", "class"), ("th", "class"): ["left", "center", "right"].contains(value)
    case ("td", "colspan"), ("td", "rowspan"), ("th", "colspan"), ("th", "rowspan"):
      value.flatMap { Int($0) }.map { (2...100).contains($0) } ?? false
    case ("ol", "start"): value.flatMap { Int($0) } != nil
    case ("ul", "class"), ("ol", "class"): value == "tasks"
    case ("li", "class"): value == "task"
    case ("input", "type"), ("input", "disabled"), ("input", "checked"), ("input", "aria-label"): true
    case ("details", "open"): value == nil
    case ("code", "class"): value?.hasPrefix("language-") ?? false
    case ("div", "class"):
      value == "scroll"
        || value == "callout"
        || ["note", "tip", "important", "warning", "caution"].contains { value == "callout callout-\($0)" }
    case ("p", "class"): value == "callout-title"
    case ("sup", "class"): value == "footnote-mark" || value == "footnote-back"
    case ("section", "class"): value == "footnotes"
    case ("a", "id"), ("li", "id"): value?.hasPrefix("_note-") ?? false
    case ("a", "aria-label"), ("section", "aria-label"): true
    case ("div", "role"), ("div", "aria-label"), ("div", "tabindex"): true
    case ("h2", "id"), ("h3", "id"), ("h4", "id"), ("h5", "id"), ("h6", "id"): true
    default: false
    }
  }
}

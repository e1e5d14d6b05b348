/// What an HTML element in a body becomes on a page.
///
/// Only what is listed below is written: no other tags reach a page, and no attributes other than those in
/// `HTMLAttributes`. Containers that mean nothing without styles (`div`, `section`, `center`) begin and end
/// paragraphs but leave no tags.
struct HTMLElement {
  enum Role {
    /// Inline: written around its text. Without a tag of its own, only its text is written.
    case inline, link
    case picture, lineBreak, rule
    /// Begins and ends paragraphs, without a tag.
    case group
    case paragraph, heading, preformatted
    /// Contains paragraphs.
    case box, details, figure
    case summary, figureCaption
    case list, item, definitions, definition
    case table, caption, tableSection, row, cell
    /// Not written, and neither is anything inside. The content of a raw one isn't HTML.
    case hidden, raw
    /// Not written; its address becomes a link.
    case embed
    /// Has no content and isn't written.
    case void
  }

  /// What text directly inside an element needs around it.
  enum Content {
    /// A paragraph.
    case paragraphs
    /// Nothing; blocks may be next to it.
    case bare
    /// Nothing; no blocks may be next to it.
    case phrases
    /// A row and a cell.
    case rows
    /// A list item.
    case items
  }

  let role: Role
  /// The tag to write; `nil` to write only the content.
  let tag: String?

  /// The element with a name in lower case; `nil` if HTML doesn't have it.
  static func named(_ name: String) -> HTMLElement? { known[name] }

  var content: Content {
    switch role {
    case .heading, .preformatted, .summary, .caption: .phrases
    case .item, .definition, .cell, .figure, .figureCaption: .bare
    case .list, .definitions: .items
    case .table, .tableSection, .row: .rows
    default: .paragraphs
    }
  }

  /// Whether a name belongs to Office's own elements (`o:p`), which nobody typed.
  static func isOfOffice(_ name: String) -> Bool {
    ["o:", "v:", "w:", "x:", "st1:"].contains { name.utf8.starts(with: $0.utf8) }
  }

  /// Whether a name could also be a placeholder, as in "Hi <label>".
  static func isWord(_ name: String) -> Bool { words.contains(name) }

  private static let words = Set(
    """
    address area article body caption center cite code data details dialog figure footer form header input label legend link
    main mark menu meter nav output progress search section slot small source summary table time track
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let known: [String: HTMLElement] = {
    var known: [String: HTMLElement] = [:]
    func add(_ role: Role, _ names: String) {
      for name in names.split(separator: " ") { known[String(name)] = .init(role: role, tag: String(name)) }
    }
    func addUnwritten(_ role: Role, _ names: String) {
      for name in names.split(separator: " ") { known[String(name)] = .init(role: role, tag: nil) }
    }
    add(
      .inline,
      "b strong i em u s del ins sub sup kbd code mark small q abbr cite dfn samp var ruby rt rp bdi")
    known["strike"] = .init(role: .inline, tag: "s")
    known["tt"] = .init(role: .inline, tag: "code")
    known["acronym"] = .init(role: .inline, tag: "abbr")
    addUnwritten(.inline, "span font big nobr bdo wbr picture slot label output time data meter progress")
    add(.link, "a")
    addUnwritten(.picture, "img image")
    addUnwritten(.lineBreak, "br")
    addUnwritten(.rule, "hr")
    addUnwritten(.paragraph, "p")
    addUnwritten(
      .group,
      "div section article header footer main center nav hgroup search html body fieldset legend dialog form address"
    )
    add(.heading, "h1 h2 h3 h4 h5 h6")
    add(.preformatted, "pre")
    known["listing"] = .init(role: .preformatted, tag: "pre")
    add(.box, "blockquote")
    // The page uses `<aside>` itself, with its own style.
    known["aside"] = .init(role: .box, tag: "div")
    add(.details, "details")
    add(.summary, "summary")
    add(.figure, "figure")
    add(.figureCaption, "figcaption")
    add(.list, "ul ol")
    known["menu"] = .init(role: .list, tag: "ul")
    known["dir"] = .init(role: .list, tag: "ul")
    add(.item, "li")
    add(.definitions, "dl")
    add(.definition, "dt dd")
    add(.table, "table")
    add(.caption, "caption")
    add(.tableSection, "thead tbody tfoot")
    add(.row, "tr")
    add(.cell, "td th")
    addUnwritten(.raw, "script style title textarea xmp noembed noframes")
    addUnwritten(
      .hidden,
      "template noscript svg math select datalist button canvas map applet frameset head")
    addUnwritten(.embed, "iframe video audio object embed")
    addUnwritten(.void, "meta link base input source track param area col colgroup basefont bgsound frame")
    return known
  }()
}

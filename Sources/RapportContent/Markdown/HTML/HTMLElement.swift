/// What an element of HTML in a body becomes on a page.
///
/// The list below is all that is written: no other tag reaches a page, and of attributes only those that
/// `HTMLAttributes` names. Containers that mean nothing without their styles (`div`, `section`, `center`) begin and
/// end paragraphs and leave no tags.
struct HTMLElement {
  enum Role {
    /// Within a line: written around its text, or, without a tag of its own, only its text.
    case inline, link
    case picture, lineBreak, rule
    /// Begins and ends paragraphs, and has no tag.
    case group
    case paragraph, heading, preformatted
    /// Holds paragraphs.
    case box, details, figure
    case summary, figureCaption
    case list, item, definitions, definition
    case table, caption, tableSection, row, cell
    /// Not written, nor anything in it. What is in a raw one is no HTML.
    case hidden, raw
    /// Not written; its address becomes a link.
    case embed
    /// Has no content and is not written.
    case void
  }

  /// What text right inside an element needs.
  enum Content {
    /// Paragraphs of its own.
    case paragraphs
    /// Nothing; blocks may be beside it.
    case bare
    /// Nothing; no block may be beside it.
    case phrases
    /// A row and a cell.
    case rows
    /// An item.
    case items
  }

  let role: Role
  /// The tag that is written; nil if only the content is.
  let tag: String?

  /// What HTML knows by a name in lower case; nil for what it doesn't.
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

  /// Whether a name is one of those by which Office marks its own in HTML (`o:p`): nobody wrote them.
  static func isOfOffice(_ name: String) -> Bool {
    ["o:", "v:", "w:", "x:", "st1:"].contains { name.utf8.starts(with: $0.utf8) }
  }

  /// Whether a name may as well be meant as a word to fill in, as in "Hi <label>".
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
    // The page has an `<aside>` of its own, with its own looks.
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

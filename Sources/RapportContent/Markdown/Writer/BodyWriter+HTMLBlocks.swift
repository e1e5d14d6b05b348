import RapportBase
import RapportDiagnostics

extension BodyWriter {
  /// How many HTML elements may be open at once. Browsers themselves stop at 512.
  static let elementLimit = 100

  /// Opens an HTML block element, first closing elements it can't be in and opening those it must be in.
  mutating func openBlock(_ element: HTMLElement, _ tag: HTMLTag) {
    guard open.count - floor < Self.elementLimit, elementCount < Self.elementLimit else {
      sayTooDeep(at: sourceOffset(tag.range.lowerBound), isHTML: true)
      return content == .phrases ? separate() : endInlines()
    }
    if content == .phrases, !endsHeading(element) {
      separate()
      return push(OpenElement(name: tag.name, role: element.role, tag: nil, content: .phrases))
    }
    endInlines()
    closeParagraphElement()
    closeSiblings(of: element.role)
    guard enterParent(of: element.role, tag.name) else { return openGroup(tag.name) }
    write(element, tag)
  }

  /// Opens a block whose tag means nothing in this place: only its content is written.
  mutating func openGroup(_ name: String) {
    enterFlow()
    var group = OpenElement(name: name, role: .group, tag: nil, content: .paragraphs)
    group.lastEndTag = lastEndTag(name)
    push(group)
  }

  private mutating func push(_ element: OpenElement) {
    elementCount += 1
    open.append(element)
    isAtStart = element.isHollow ? isAtStart : true
  }

  /// A heading ends an unclosed heading before it.
  private mutating func endsHeading(_ element: HTMLElement) -> Bool {
    let index = blockIndex
    guard element.role == .heading, index >= floor, open[index].role == .heading, open[index].tag != nil
    else {
      return false
    }
    endInlines()
    closeElements(from: index, keepingInlines: true)
    return content != .phrases
  }

  /// Any block ends the paragraph it is in.
  mutating func closeParagraphElement() {
    let index = blockIndex
    if index >= floor, open[index].role == .paragraph {
      closeElements(from: index, keepingInlines: true)
    }
  }

  /// An item ends the item before it, a cell the cell before it, and a row the row before it.
  private mutating func closeSiblings(of role: HTMLElement.Role) {
    switch role {
    case .item: close([.item], before: [.list, .cell])
    case .definition: close([.definition], before: [.definitions, .cell])
    case .cell: close([.cell, .caption], before: [.row, .table])
    case .row: close([.row, .caption], before: [.tableSection, .table])
    case .tableSection: close([.tableSection, .caption, .row], before: [.table])
    default: break
    }
  }

  private mutating func close(_ roles: [HTMLElement.Role], before limits: [HTMLElement.Role]) {
    var outermost: Int?
    for i in (floor..<max(open.count, floor)).reversed() {
      guard let role = open[i].role else { break }
      if limits.contains(role) { break }
      if roles.contains(role) { outermost = i }
    }
    if let outermost { closeElements(from: outermost) }
  }

  /// Opens the parent that an element needs. Returns false if the element can't be in this place.
  private mutating func enterParent(of role: HTMLElement.Role, _ name: String) -> Bool {
    let index = blockIndex
    let parent = index >= floor ? open[index].role : nil
    let isEmpty = index >= floor && html.count == open[index].contentStart
    switch role {
    case .item:
      if parent != .list { openImplied("ul") }
    case .definition:
      if parent != .definitions { openImplied("dl") }
    case .summary: return parent == .details && isEmpty
    case .figureCaption: return parent == .figure
    case .caption: return parent == .table && isEmpty
    case .tableSection: return parent == .table
    case .row: return parent == .table || parent == .tableSection
    case .cell:
      if parent == .table || parent == .tableSection { openImplied("tr") } else { return parent == .row }
    default: enterFlow()
    }
    return true
  }

  /// Opens an element that is missing from the source.
  mutating func openImplied(_ name: String) {
    guard let element = HTMLElement.named(name) else { return }
    if element.role == .list || element.role == .definitions { enterFlow() }
    let tag = HTMLTag(bytes: [], range: 0..<0, isEnd: false, name: name)
    write(element, tag, isImplied: true)
  }

  // MARK: Writing

  private mutating func write(_ element: HTMLElement, _ tag: HTMLTag, isImplied: Bool = false) {
    var opened = OpenElement(name: tag.name, role: element.role, tag: element.tag, content: element.content)
    opened.isImplied = isImplied
    opened.lastEndTag = isImplied ? -1 : lastEndTag(tag.name)
    opened.start = html.count
    if element.tag != nil { html.endLine() }
    if element.role == .heading, let digit = tag.name.utf8.last {
      openHeadingTag(level: Int(digit - UInt8(ascii: "0")), at: sourceOffset(tag.range.lowerBound))
    } else if let name = element.tag {
      if element.role == .table { html.append(Self.tableStart) }
      html.append(UInt8(ascii: "<"))
      html.append(contentsOf: name.utf8)
      if !isImplied { writeAttributes(of: tag, element.role) }
      html.append(UInt8(ascii: ">"))
    }
    opened.contentStart = html.count
    if element.role == .preformatted { preformatted += 1 }
    push(opened)
  }

  private mutating func writeAttributes(of tag: HTMLTag, _ role: HTMLElement.Role) {
    func append(_ name: StaticString, _ value: Int?) {
      guard let value else { return }
      html.append(name)
      html.append(contentsOf: String(value).utf8)
      html.append(UInt8(ascii: "\""))
    }
    switch role {
    case .cell:
      append(" colspan=\"", tag.number("colspan", in: 2...100))
      append(" rowspan=\"", tag.number("rowspan", in: 2...100))
      if tag.name == "th", let scope = tag.value(of: "scope") {
        if scope.elementsEqual("row".utf8) { html.append(" scope=\"row\"") }
        if scope.elementsEqual("col".utf8) { html.append(" scope=\"col\"") }
      }
    case .box where tag.name == "aside": html.append(" class=\"callout\" role=\"note\"")
    case .list where tag.name == "ol": append(" start=\"", tag.number("start", in: 0...999_999))
    case .details: if tag.value(of: "open") != nil { html.append(" open") }
    default: break
    }
  }

  /// Closes the last of `open`, which must not be inline. An element without content leaves no trace.
  mutating func closeLastBlock() {
    guard let element = open.last else { return }
    if !element.isHollow { endInlines() }
    open.removeLast()
    elementCount -= 1
    if element.role == .preformatted, element.tag != nil { preformatted -= 1 }
    guard let tag = element.tag else { return }
    let isEmpty =
      html.count == element.contentStart && element.role != .cell
      && (body.slots.last?.offset ?? -1) < element.contentStart
    if element.role == .heading {
      isEmpty ? dropHeading(from: element.start) : closeHeading()
    } else if isEmpty {
      html.removeSubrange(element.start...)
    } else {
      html.append("</")
      html.append(contentsOf: tag.utf8)
      html.append(element.role == .table ? "></div>\n" : ">\n")
    }
  }
}

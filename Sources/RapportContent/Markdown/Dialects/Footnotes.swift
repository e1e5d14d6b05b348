import RapportDiagnostics

/// The footnotes of a body while it is written: numbered by first use and shown at the end.
struct Footnotes {
  /// Labels by the line on which each definition begins, until it is reached.
  var lines: [Int: [UInt8]] = [:]
  /// Definitions in the order of the source.
  private(set) var definitions: [Definition] = []
  /// The index in `definitions` of the first definition of a label.
  private var byLabel: [[UInt8]: Int] = [:]
  /// Labels in the order of their numbers.
  private(set) var order: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// How many links lead to each footnote.
  private(set) var links: [Int] = []

  struct Definition {
    var label: [UInt8]
    /// The list item that it was rewritten to.
    var node: CMarkNode
    /// Whether an earlier definition has the same label.
    var isRepeated: Bool
  }

  mutating func define(_ label: [UInt8], _ node: CMarkNode) {
    let isRepeated = byLabel[label] != nil
    if !isRepeated { byLabel[label] = definitions.count }
    definitions.append(Definition(label: label, node: node, isRepeated: isRepeated))
  }

  func definition(of label: [UInt8]) -> Definition? { byLabel[label].map { definitions[$0] } }

  func isUsed(_ definition: Definition) -> Bool { !definition.isRepeated && numbers[definition.label] != nil }

  /// The number for a label, and how many links there were to it before this one.
  mutating func use(_ label: [UInt8], isLink: Bool) -> (number: Int, link: Int) {
    let number = numbers[label] ?? order.count + 1
    if number > order.count {
      numbers[label] = number
      order.append(label)
      links.append(0)
    }
    let before = links[number - 1]
    if isLink { links[number - 1] += 1 }
    return (number, before)
  }
}

extension BodyWriter {
  // MARK: Definitions

  /// Sets aside the footnotes of a list that contains nothing else.
  mutating func takeFootnotes(in list: CMarkNode) -> Bool {
    guard !footnotes.lines.isEmpty, hidden == nil else { return false }
    var item = list.firstChild
    while let one = item {
      guard isFootnote(one) else { return false }
      item = one.next
    }
    item = list.firstChild
    while let one = item {
      _ = takeFootnote(one)
      item = one.next
    }
    return true
  }

  /// Sets aside the footnote that an item was rewritten from. Another item may
  /// begin on the same line inside it.
  mutating func takeFootnote(_ item: CMarkNode) -> Bool {
    guard !footnotes.lines.isEmpty, hidden == nil, isFootnote(item),
      let label = footnotes.lines.removeValue(forKey: item.startLine)
    else { return false }
    footnotes.define(label, item)
    return true
  }

  private func isFootnote(_ item: CMarkNode) -> Bool {
    footnotes.lines[item.startLine] != nil && source.byte(start(of: item)) == UInt8(ascii: "+")
  }

  // MARK: References

  /// Writes the number of a footnote as a link to it. Inside a link, only the number is written.
  mutating func writeNoteReference(_ label: [UInt8]) {
    let isLink = linkDepth == 0 && openLinks == 0
    let (number, before) = footnotes.use(label, isLink: isLink)
    html.append("<sup class=\"footnote-mark\">")
    if isLink {
      html.append(contentsOf: "<a href=\"#_note-\(number)\" id=\"\(Self.markID(number, before))\"".utf8)
      html.append(contentsOf: " aria-label=\"Footnote \(number)\">\(number)</a>".utf8)
    } else {
      html.append(contentsOf: String(number).utf8)
    }
    html.append("</sup>")
  }

  private static func markID(_ number: Int, _ before: Int) -> String {
    before == 0 ? "_note-\(number)-mark" : "_note-\(number)-mark-\(before + 1)"
  }

  // MARK: The footnotes themselves

  /// Writes all footnotes: first those that are referred to, in the order of their numbers, then the others.
  mutating func writeFootnotes() {
    if footnotes.definitions.isEmpty, footnotes.order.isEmpty { return }
    html.endLine()
    html.append("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n")
    var ends: [Int] = []
    // A footnote may refer to others, so the list can grow with each one.
    while ends.count < footnotes.order.count {
      ends.append(
        writeFootnote(footnotes.definition(of: footnotes.order[ends.count]), number: ends.count + 1))
    }
    var number = ends.count
    for definition in footnotes.definitions where !footnotes.isUsed(definition) {
      number += 1
      sayUnused(definition)
      _ = writeFootnote(definition, number: number)
    }
    html.append("</ol>\n</section>\n")
    for (index, end) in ends.enumerated() where footnotes.links[index] > 0 {
      let links = (0..<footnotes.links[index]).map { Self.backLink(index + 1, $0) }.joined()
      edits.append(
        TextEdit(offset: end, removed: 0, added: Array("<sup class=\"footnote-back\">\(links)</sup>".utf8)))
    }
  }

  /// - Returns: the offset at which to insert the links back.
  private mutating func writeFootnote(_ definition: Footnotes.Definition?, number: Int) -> Int {
    html.append(contentsOf: "<li id=\"_note-\(number)\">".utf8)
    if let definition {
      openMarkdown(.bare)
      walk(definition.node)
      closeMarkdownBlock()
    }
    let paragraphEnd = Array("</p>\n".utf8)
    let end =
      html.suffix(paragraphEnd.count).elementsEqual(paragraphEnd)
      ? html.count - paragraphEnd.count : html.count
    html.append("</li>\n")
    return end
  }

  private static func backLink(_ number: Int, _ before: Int) -> String {
    " <a href=\"#\(markID(number, before))\" aria-label=\"Back to the text\">↩\(before == 0 ? "" : String(before + 1))</a>"
  }

  private mutating func sayUnused(_ definition: Footnotes.Definition) {
    let label = String(decoding: definition.label.prefix(40), as: UTF8.self)
    if definition.isRepeated {
      say(
        .unusedFootnote, at: start(of: definition.node), "“[^\(label)]” is defined twice",
        help: "Give one of the two footnotes another name.")
    } else {
      say(
        .unusedFootnote, at: start(of: definition.node), "nothing refers to the footnote “[^\(label)]”",
        help:
          "Write [^\(label)] after the words that it belongs to, or delete it. It is shown with the others.")
    }
  }
}

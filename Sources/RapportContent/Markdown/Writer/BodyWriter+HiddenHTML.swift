import RapportDiagnostics

/// Handles what isn't shown, and reports it.
extension BodyWriter {
  /// Begins to skip an element. One that is never closed hides nothing: it is shown as typed.
  mutating func openHidden(_ element: HTMLElement, _ tag: HTMLTag) {
    let isEmpty = tag.isSelfClosing || tag.name == "embed"
    let isClosed = isClosed(tag)
    let address = tag.value(of: "src") ?? tag.value(of: "data")
    guard isEmpty || isClosed || element.role == .embed && address != nil else {
      return writePlaceholder(tag)
    }
    var opened = HiddenHTML(
      name: tag.name, floor: open.count, start: sourceOffset(tag.range.lowerBound))
    opened.isRaw = element.role == .raw || tag.name == "iframe"
    if element.role == .embed, let address {
      opened.address = htmlText.decoded(address)
      opened.title = htmlText.decoded(tag.value(of: "title") ?? [])
    }
    hidden = opened
    if isEmpty || !isClosed { endHidden(at: tag.range.upperBound) }
  }

  /// Skips a tag in a hidden element, which may be the tag that closes it.
  mutating func passHidden(_ tag: HTMLTag) {
    guard var element = hidden else { return }
    if element.name == tag.name, !element.isComment {
      element.depth += tag.isEnd ? -1 : tag.isSelfClosing ? 0 : 1
    } else if tag.name == "source" || tag.name == "embed" || tag.name == "img", element.address.isEmpty,
      let embed = HTMLElement.named(element.name), embed.role == .embed, let address = tag.value(of: "src")
    {
      element.address = htmlText.decoded(address)
    }
    hidden = element
    if element.depth == 0 { endHidden(at: tag.range.upperBound) }
  }

  mutating func countHidden(_ text: some Sequence<UInt8>) { hidden?.count(text) }

  /// Ends the hidden element or comment.
  ///
  /// - Parameter offset: where it ends in the HTML being written; `nil` if whatever contains it ends first.
  mutating func endHidden(at offset: Int?) {
    guard let element = hidden else { return }
    hidden = nil
    let end =
      offset.map { htmlOrigin.inline == nil ? sourceOffset($0) : finder.block.upperBound } ?? hiddenEnd
    let isEmbed = HTMLElement.named(element.name)?.role == .embed
    if !element.address.isEmpty {
      writeAddress(element.address, title: element.title, at: element.start)
      separate()
    }
    if element.isComment {
      if offset == nil { sayUnclosedComment(element.words.count, from: element.start, to: end) }
    } else if element.words.count > 0 {
      sayHTML(
        at: element.start,
        lost(element.words.count, from: element.start, to: end)
          + ": \(element.words.count == 1 ? "it is" : "they are") in <\(element.name)>",
        help: "Write what readers should see outside of <\(element.name)>.")
    } else if isEmbed, !element.address.isEmpty {
      sayHTML(
        at: element.start, "<\(element.name)> can't be shown here, so its address is a link",
        help: "Write what readers find there: [a demo of two minutes](https://…).")
    } else if element.name == "script" || isEmbed {
      sayHTML(
        at: element.start, "<\(element.name)> is left out",
        help: "Write what readers should see, or a link to it.")
    }
  }

  /// The offset in the source at which the current block ends.
  private var hiddenEnd: Int { max(blockEnd, finder.block.upperBound) }

  /// Begins a comment that isn't closed within the block: it continues in later blocks.
  mutating func openComment(_ bytes: [UInt8], _ range: Range<Int>) {
    let start = sourceOffset(range.lowerBound)
    var comment = HiddenHTML(name: "", floor: open.count, start: start)
    comment.count(bytes[range].dropFirst(4))
    if knownEndTags().lastComment >= blockEnd {
      hidden = comment
    } else {
      sayUnclosedComment(comment.words.count, from: start, to: blockEnd)
    }
  }

  private mutating func sayUnclosedComment(_ words: Int, from start: Int, to end: Int) {
    let rest = words > 0 ? ": " + lost(words, from: start, to: end) : ""
    sayHTML(
      at: start, "a comment begins with <!-- and never ends" + rest, help: "End the comment with -->.")
  }

  /// Drops `<?php … ?>`, `<!DOCTYPE html>` and the like.
  mutating func dropInstruction(_ text: ArraySlice<UInt8>, at offset: Int) {
    let isDocument = text.count > 2 && text[text.startIndex + 2] | 0x20 == UInt8(ascii: "d")
    if hidden != nil || isDocument || text.count <= 3 { return }
    var words = WordCount()
    words.add(text)
    let start = sourceOffset(offset)
    sayHTML(
      at: start, lost(words.count, from: start, to: sourceOffset(offset + text.count)),
      help: "This is for another program. Write what readers should see; to show a < as it is, write \\<.")
  }

  // MARK: Words

  /// Text such as "12 words in lines 40–44 are not shown".
  private mutating func lost(_ words: Int, from start: Int, to end: Int) -> String {
    let first = position.position(of: start, in: source).line
    let last = max(position.position(of: end, in: source).line, first)
    let lines = first == last ? "line \(first)" : "lines \(first)–\(last)"
    return words == 1 ? "1 word in \(lines) is not shown" : "\(words) words in \(lines) are not shown"
  }

  /// Reports a finding about HTML, up to `maxHTMLFindings` per body.
  private mutating func sayHTML(at offset: Int, _ message: String, help: String) {
    htmlFindings += 1
    if htmlFindings > Self.maxHTMLFindings { return }
    if htmlFindings == Self.maxHTMLFindings {
      return say(
        .rawHTML, at: offset, "from here on, there is more HTML that isn't shown as intended",
        help: "Correct what is reported above, and check again.")
    }
    say(.rawHTML, at: offset, message, help: help)
  }

  private mutating func isFirst(_ name: String) -> Bool {
    namedTags.count < Self.maxHTMLFindings && namedTags.insert(name).inserted
  }

  mutating func sayPlaceholder(_ tag: HTMLTag) {
    guard isFirst(tag.name) else { return }
    sayHTML(
      at: sourceOffset(tag.range.lowerBound),
      "\(tag.shown) isn't a tag that pages show, so it is shown as typed",
      help: "Write words to fill in as [name] or \\<name>. If it is a tag, close it with </\(tag.name)>.")
  }

  mutating func sayUnknown(_ tag: HTMLTag) {
    guard !HTMLElement.isOfOffice(tag.name), isFirst(tag.name) else { return }
    let offset = sourceOffset(tag.range.lowerBound)
    if tag.isSelfClosing {
      sayHTML(
        at: offset, "\(tag.shown) isn't a tag that pages show, so nothing is shown",
        help: "Delete it, or write what readers should see.")
    } else {
      sayHTML(
        at: offset, "\(tag.shown) isn't a tag that pages show, so only the text inside it is",
        help: "Delete the tags, or write what they stand for in Markdown.")
    }
  }

  /// Markdown directly below a tag is just text in HTML. Reported once per block.
  mutating func noteMarkdown(_ text: ArraySlice<UInt8>) {
    guard !saidMarkdownInHTML, htmlOrigin.inline == nil, let offset = MarkdownSigns.first(in: text) else {
      return
    }
    saidMarkdownInHTML = true
    sayHTML(
      at: sourceOffset(offset), "Markdown in a block of HTML is shown as it was typed",
      help: "Put an empty line before the text and one after it.")
  }
}

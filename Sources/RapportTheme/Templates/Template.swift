import RapportBase
import RapportDiagnostics

/// A parsed template file whose tags match.
struct Template: Sendable {
  /// Its path in the theme's folder without `.mustache`, which is its name as a partial.
  var name: String
  var bytes: [UInt8]
  var tags: [TemplateTag] = []

  var file: String { "templates/\(name).mustache" }

  /// - Throws: the first fault, since after that the meaning of the rest is a guess.
  init(name: String, bytes: [UInt8]) throws(TemplateFault) {
    self.name = name
    self.bytes = bytes
    var scanner = TemplateScanner(bytes)
    var open: [Int] = []
    while var tag = try scanner.next() {
      tag.end = tags.count
      tag.cut = cut(tag)
      if let opener = try closed(by: tag, &open) { tags[opener].end = tags.count }
      try checkCall(of: tag)
      if tag.kind.opens { open.append(tags.count) }
      tags.append(tag)
    }
    if let tag = open.last.map({ tags[$0] }) {
      throw TemplateFault(
        offset: tag.range.lowerBound, message: "`\(tag.text)` is opened here and never closed.",
        help: "Add `{{/\(tag.text)}}` where it ends.")
    }
  }

  func position(of offset: Int) -> SourcePosition {
    SourcePosition(of: offset, in: bytes)
  }

  /// The index of the tag that this one closes, which is the innermost open one; `nil` if it closes none.
  private func closed(by tag: TemplateTag, _ open: inout [Int]) throws(TemplateFault) -> Int? {
    let start = tag.range.lowerBound
    if tag.kind == .close {
      guard let number = open.popLast() else {
        throw TemplateFault(
          offset: start, message: "`{{/\(tag.text)}}` closes nothing.",
          help: "Remove it, or open it with `{{#\(tag.text)}}`.")
      }
      let opener = tags[number]
      guard opener.text == tag.text else {
        let line = position(of: opener.range.lowerBound).line
        throw TemplateFault(
          offset: start, message: "Found `{{/\(tag.text)}}` where `{{/\(opener.text)}}` is expected.",
          help: "`\(opener.text)` was opened in line \(line); close it first.")
      }
      return number
    }
    if open.last.map({ tags[$0].kind }) == .parent && tag.kind != .block && tag.kind != .comment {
      throw TemplateFault(
        offset: start, message: "Directly inside `{{<…}}` only blocks are rendered.",
        help: "Put this tag into a block: `{{$name}}…{{/name}}`.")
    }
    return nil
  }

  private func checkCall(of tag: TemplateTag) throws(TemplateFault) {
    guard tag.kind.asks || tag.kind == .block else { return }
    let start = tag.range.lowerBound
    guard let call = TemplateCall(tag.text), tag.kind != .block || call.transforms.isEmpty else {
      throw TemplateFault(
        offset: start, message: "`\(tag.text)` is not a name.",
        help: "Write a name like `title`, `owner.name` or `first(items)`.")
    }
    for transform in call.transforms where !TemplateCall.known.contains(transform) {
      let guess = nearest(transform, among: TemplateCall.known).map { "Did you mean `\($0)`? " } ?? ""
      throw TemplateFault(
        offset: start, message: "There is no transform `\(transform)`.",
        help: "\(guess)There are: \(TemplateCall.known.joined(separator: ", ")).")
    }
    if tag.kind != .variable && call.givesNumber {
      throw TemplateFault(
        offset: start, message: "`\(tag.text)` is a number and can't be a section.",
        help: "Use a condition instead, such as `{{^empty(items)}}` or `{{#first()}}`.")
    }
  }
}

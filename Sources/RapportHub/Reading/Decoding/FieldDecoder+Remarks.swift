import RapportBase
import RapportContent
import RapportDiagnostics

extension FieldDecoder {
  /// Reports what the source shows of a value and the value doesn't: a comment that cut it, lines that were joined.
  ///
  /// - Returns: whether lines were joined.
  @discardableResult
  mutating func checkSource(of node: YAMLNode, as type: FieldType, _ key: String) -> Bool {
    guard !remarks.isEmpty, let remark = remarks[node.position] else { return false }
    switch remark.kind {
    case .comment(let comment):
      guard type.isFree, Comment(comment, after: node.text?.trimmed ?? "").cutsText else { return false }
      let what = node.isBlank ? "so nothing is left as the value" : "so the text ends before it"
      report(
        .cutByComment, at: remark.position, "“#” begins a comment here, \(what)",
        "Put the whole value in quotes. If it is a comment, write a space after “#”.")
      return false
    case .joinedLines(let mark):
      let isText = type == .text
      report(
        .joinedValues, at: remark.position,
        "these lines are read as one\(isText ? " line" : " value"): “\(mark)” doesn't begin an item",
        isText
          ? "Write  \(key): |  and the lines below it, indented, to keep them apart."
          : "Begin each line with “- ”, a hyphen and a space, in place of “\(mark)”.")
      return true
    }
  }

  /// What is reported of a required field that is empty because its value begins with `#`.
  func emptiedByComment(_ node: YAMLNode) -> SourcePosition? {
    guard let remark = remarks[node.position], case .comment = remark.kind else { return nil }
    return remark.position
  }
}

extension FieldType {
  /// Whether it holds what somebody writes freely: words of a vocabulary and days can't hold `#`.
  fileprivate var isFree: Bool {
    switch self {
    case .line, .text, .file, .url: true
    case .list(let item): item.isFree
    default: false
    }
  }
}

/// A comment after a value: a remark of its writer, or the rest of a text that was meant to be whole?
///
/// A remark has a space after `#` and follows a whole value. It was meant as text when `#` touches what follows
/// (`#2`, `#pricing`), when a number follows (`# 1 in the market`), when the value ends with what can't end a text (a
/// comma, an open bracket, `the`), or when the comment ends a sentence that it doesn't begin (`Why not # one?`).
private struct Comment {
  private let text: String
  private let value: String

  init(_ comment: String, after value: String) {
    text = String(comment.drop { $0 == "#" })
    self.value = value
  }

  var cutsText: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first != " ", first != "\t" { return !"!=-*".unicodeScalars.contains(first) }
    let words = text.trimmed
    guard let start = words.unicodeScalars.first else { return false }
    let firstWord = words.prefix { $0 != " " && $0 != ":" }.lowercased()
    if ["todo", "fixme", "note", "nb", "xxx"].contains(firstWord) { return false }
    if Comment.joiningWords.contains(firstWord), !value.isEmpty { return true }
    if (48...57).contains(start.value) { return true }
    if value.isEmpty { return false }
    return valueIsOpen || (endsSentence(words) && !endsSentence(value) && start.properties.isLowercase)
  }

  private var valueIsOpen: Bool {
    guard let last = value.unicodeScalars.last else { return false }
    if ",(–—&+/:“„«".unicodeScalars.contains(last) { return true }
    if value.count(where: { $0 == "(" }) > value.count(where: { $0 == ")" }) { return true }
    let word = value.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return Comment.openWords.contains(word)
  }

  private func endsSentence(_ text: String) -> Bool {
    text.unicodeScalars.last.map { ".?!…".unicodeScalars.contains($0) } ?? false
  }

  /// Words that go on with a sentence and begin none.
  private static let joiningWords: Set<String> = [
    "and", "because", "but", "of", "or", "per", "than", "which",
  ]
  /// Words after which a text goes on, in English and German.
  private static let openWords: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "our", "the", "their",
    "to", "with", "your", "no", "number", "ticket", "issue", "das", "dem", "den", "der", "die", "eine", "für",
    "mit", "und", "von", "zu",
  ]
}

import RapportBase
import RapportContent
import RapportDiagnostics

extension FieldDecoder {
  /// Reports anything in the source of a value that is lost in the value itself: text cut off by a comment,
  /// or joined lines.
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

  /// Where to report a required field that is empty because its value begins with `#`.
  func emptiedByComment(_ node: YAMLNode) -> SourcePosition? {
    guard let remark = remarks[node.position], case .comment = remark.kind else { return nil }
    return remark.position
  }
}

extension FieldType {
  /// Whether it holds free text. Words of a vocabulary and dates can't contain `#`.
  fileprivate var isFree: Bool {
    switch self {
    case .line, .text, .file, .url: true
    case .list(let item): item.isFree
    default: false
    }
  }
}

/// Decides whether a comment after a value is really a comment, or the end of a text that YAML cut off.
///
/// A real comment has a space after `#` and follows a complete value. It was meant as text if `#` touches the
/// next character (`#2`, `#pricing`), if a number follows (`# 1 in the market`), if the value ends in
/// something that can't end a text (a comma, an open bracket, `the`), or if the comment ends a sentence it
/// doesn't begin (`Why not # one?`).
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

  /// Words that continue a sentence and never begin one.
  private static let joiningWords: Set<String> = [
    "and", "because", "but", "of", "or", "per", "than", "which",
  ]
  /// Words that can't end a text, in English and German.
  private static let openWords: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "our", "the", "their",
    "to", "with", "your", "no", "number", "ticket", "issue", "das", "dem", "den", "der", "die", "eine", "für",
    "mit", "und", "von", "zu",
  ]
}

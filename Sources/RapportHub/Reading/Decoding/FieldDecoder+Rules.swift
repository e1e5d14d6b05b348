import RapportBase
import RapportDiagnostics

extension FieldDecoder {
  /// Reports fields that contradict each other.
  mutating func check(_ rule: Rule, in members: [FieldValue.Member]) {
    func value(_ key: String) -> FieldValue? { members.first { $0.key == key }?.value }
    switch rule {
    case .notBefore(let later, let earlier):
      guard let end = value(later), let start = value(earlier), let last = end.date, let first = start.date,
        last < first
      else { return }
      report(
        .dateOrder, at: end.position, "“\(later)” (\(last)) is before “\(earlier)” (\(first))",
        "Check both dates.")
    case .maxLength(let key, let lines, let words):
      let path = key.split(separator: ".").map(String.init)
      let fields = path.count == 1 ? [value(key)] : (value(path[0])?.items ?? []).map { $0[path[1]] }
      for case let field? in fields {
        if let text = field.text { longAnswer(text, lines, words, path.last ?? key, at: field.position) }
      }
    case .needs(let key, let other, let values):
      guard value(key) == nil, let cause = value(other), let word = cause.text, values.contains(word) else {
        return
      }
      report(
        .fieldNeeded, at: cause.position, "“\(other): \(word)” also needs “\(key)”", "Add  \(key): …"
      )
    }
  }

  private mutating func longAnswer(
    _ text: String, _ maxLines: Int, _ maxWords: Int, _ key: String, at position: SourcePosition
  ) {
    let lines = text.utf8.split(separator: 10).count
    let words = text.utf8.split { $0 == 32 || (9...13).contains($0) }.count
    guard lines > maxLines || words > maxWords else { return }
    let number = ["no", "one", "two", "three", "four", "five"]
    let limit = number.indices.contains(maxLines) ? number[maxLines] : String(maxLines)
    report(
      .longAnswer, at: position,
      lines > maxLines
        ? "the \(key) has \(lines) lines; the limit is \(limit)"
        : "the \(key) has \(words) words; the limit is \(maxWords), or half a minute of talking",
      "Agree, turn, prove: what fits on one screen gets said. The rest goes into the body.")
  }
}

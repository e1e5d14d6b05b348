import RapportDiagnostics

extension FieldDecoder {
  /// Tells where several fields don't fit each other.
  mutating func check(_ rule: Rule, in members: [FieldValue.Member]) {
    func value(_ key: String) -> FieldValue? { members.first { $0.key == key }?.value }
    switch rule {
    case .atMostOneOf(let keys):
      let filled = keys.filter { value($0) != nil }
      guard filled.count > 1, let second = value(filled[1]) else { return }
      let names = filled.map { "“\($0)”" }.joined(separator: " and ")
      report(
        .oneOfMany, at: second.position, "\(names) are both filled in, one of them counts",
        "Keep one of them.")
    case .notBefore(let later, let earlier):
      guard let end = value(later), let start = value(earlier), let last = end.date, let first = start.date,
        last < first
      else { return }
      report(
        .dateOrder, at: end.position, "“\(later)” (\(last)) lies before “\(earlier)” (\(first))",
        "Check both dates.")
    case .maxLines(let key, let maxLines):
      let path = key.split(separator: ".").map(String.init)
      let fields = path.count == 1 ? [value(key)] : (value(path[0])?.items ?? []).map { $0[path[1]] }
      for case let field? in fields {
        if let text = field.text { longAnswer(text, maxLines, path.last ?? key, at: field.position) }
      }
    case .needs(let key, let other, let values):
      guard value(key) == nil, let cause = value(other), let word = cause.text, values.contains(word) else {
        return
      }
      report(
        .fieldNeeded, at: cause.position, "“\(other): \(word)” says little without “\(key)”", "Add  \(key): …"
      )
    }
  }

  private mutating func longAnswer(
    _ text: String, _ maxLines: Int, _ key: String, at position: SourcePosition
  ) {
    let lines = text.utf8.split(separator: 10).count
    guard lines > maxLines else { return }
    let number = ["No", "One", "Two", "Three", "Four", "Five"]
    let limit = number.indices.contains(maxLines) ? number[maxLines] : String(maxLines)
    report(
      .longAnswer, at: position, "the \(key) has \(lines) lines. \(limit) at most",
      "Agree, turn, prove: what fits on one screen gets said. The rest goes into the body.")
  }
}

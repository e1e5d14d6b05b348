import RapportContent
import RapportDiagnostics

extension FieldDecoder {
  /// Reports a field's help text that was left in place of a value.
  ///
  /// - Returns: the value without such hints; `nil` if nothing else is there.
  mutating func withoutHints(_ node: YAMLNode, _ field: Field) -> YAMLNode? {
    switch node.content {
    case .scalar(let text):
      guard isHint(text, of: field) else { return node }
      report(
        .leftoverHint, at: node.position,
        "“\(field.help)” is the hint for “\(field.key)”, not a value",
        field.isRequired
          ? "Write your own words instead." : "Write your own words instead, or delete the line.")
      return nil
    case .list(let items):
      guard items.contains(where: { $0.text.map { isHint($0, of: field) } ?? false }) else { return node }
      let rest = items.filter { $0.text == nil || withoutHints($0, field) != nil }
      return rest.isEmpty ? nil : YAMLNode(.list(rest), at: node.position)
    case .map: return node
    }
  }

  /// Whether the text is the hint, alone or with the list of values that a new file shows after it.
  private func isHint(_ text: String, of field: Field) -> Bool {
    let hint = field.help
    guard text.utf8.count >= hint.utf8.count, text.utf8.starts(with: hint.utf8), Field.isHint(hint) else {
      return false
    }
    let rest = text.utf8.dropFirst(hint.utf8.count)
    return rest.allSatisfy { $0 == 32 || $0 == 10 } || rest.starts(with: " One of ".utf8)
  }
}

extension Field {
  /// Whether the help text can be told from a real value. A single word can't.
  static func isHint(_ help: String) -> Bool { help.utf8.contains(32) }
}

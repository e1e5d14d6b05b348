import RapportBase
import RapportContent
import RapportDiagnostics

/// Fields that a kind doesn't declare, and required fields that are missing.
extension FieldDecoder {
  mutating func unknown(
    _ pair: YAMLNode.Pair, _ guess: String?, among fields: [Field], of owner: String, misspelled: Field?
  ) {
    if let misspelled, let why = oddity(of: pair.key) {
      let code = misspelled.isRequired ? DiagnosticCode.missingField : unknownCode
      return report(
        code, at: pair.position, "the name of “\(misspelled.key)” contains \(why)",
        "Type the name again:  \(misspelled.key): …")
    }
    report(
      unknownCode, at: pair.position, "“\(pair.key.prefix(60))” isn't a field of \(owner)",
      guess ?? guesser.suggestion(for: pair.key, among: fields.map(\.key)))
  }

  /// The index of the field meant by a name with invisible characters, quotation
  /// marks or unusual spaces in it.
  func misspelled(_ pair: YAMLNode.Pair, among fields: [Field]) -> Int? {
    guard pair.key.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let name = WrittenName.bare(pair.key)
    return fields.firstIndex { $0.key == name }
  }

  private func oddity(of name: String) -> String? {
    if let found = name.unicodeScalars.lazy.compactMap(InvisibleCharacter.init).first { return found.name }
    if name.unicodeScalars.contains(where: { $0.properties.isWhitespace && !$0.isASCII }) {
      return "a space that isn't an ordinary one"
    }
    return "characters that don't belong there"
  }

  mutating func missing(
    _ field: Field, of owner: String, _ pair: YAMLNode.Pair?, _ start: SourcePosition
  ) {
    if let pair, let comment = emptiedByComment(pair.value) {
      return report(
        .missingField, at: comment, "“\(field.key)” is empty: “#” begins a comment",
        "Put the value in quotes, as in  \(field.key): \"#1 in the market\"")
    }
    report(
      .missingField, at: pair?.position ?? start, "“\(field.key)” is missing: \(owner) needs it",
      "Add  \(field.key): … \(field.help)")
  }
}

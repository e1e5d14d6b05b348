import RapportContent
import RapportDiagnostics

/// Vocabularies and field types as declared in `hub.yml`.
extension FieldDecoder {
  /// The most words that a vocabulary may have.
  private static let maxWords = 200

  /// Words as a list, or as a map from word to label.
  mutating func words(_ node: YAMLNode, _ key: String) -> FieldValue? {
    let isMap = if case .map = node.content { true } else { false }
    guard !node.isBlank, let value = value(node, as: isMap ? .map(.line) : .list(.line), key, isWords: true)
    else {
      if node.isBlank {
        badDeclaration(node.position, "“\(key)” has no words", "Name two or more: [low, high]")
      }
      return nil
    }
    let words = isMap ? value.members.map { ($0.key, $0.value.position) } : texts(of: value)
    guard words.count <= Self.maxWords else {
      badDeclaration(
        words[Self.maxWords].1, "“\(key)” has \(words.count) words; the limit is \(Self.maxWords)",
        "For that many values, use a kind of its own, or a line.")
      return nil
    }
    var seen: [String: String] = [:]
    for (word, position) in words {
      let squeezed = WrittenName.squeezed(word)
      if let first = seen[squeezed.isEmpty ? word : squeezed] {
        badDeclaration(
          position,
          first == word
            ? "“\(word.prefix(60))” is in “\(key)” twice"
            : "“\(word.prefix(60))” and “\(first.prefix(60))” in “\(key)” read alike",
          "Delete one of the two.")
        return nil
      }
      seen[squeezed.isEmpty ? word : squeezed] = word
    }
    return value
  }

  private func texts(of value: FieldValue) -> [(String, SourcePosition)] {
    value.items.compactMap { item in item.text.map { ($0, item.position) } }
  }

  private mutating func value(
    _ node: YAMLNode, as type: FieldType, _ key: String, isWords: Bool
  ) -> FieldValue? {
    guard case .list(let nodes) = node.content else { return value(node, as: type, key) }
    // Unlike in other lists, a repeated word is an error.
    let values = nodes.filter { !$0.isBlank }.compactMap { value($0, as: .line, key) }
    return values.isEmpty ? nil : FieldValue(.list(values), at: node.position)
  }

  /// The word for a type, a list with one such word, or `{one_of: …}`. What it means is settled once all
  /// kinds are known.
  mutating func fieldType(_ node: YAMLNode, _ key: String) -> FieldValue? {
    guard case .list(let items) = node.content else { return singleType(node, key) }
    let filled = items.filter { !$0.isBlank }
    guard filled.count == 1, let item = filled.first else {
      wrongType(
        node, key, "one type, alone or in brackets",
        "Write  type: [line]  for several lines, or  type: {one_of: [a, b]}  for a choice of words.")
      return nil
    }
    if case .list = item.content {
      wrongType(item, key, "one type in brackets", "Write one pair of brackets: [line].")
      return nil
    }
    return singleType(item, key).map { FieldValue(.list([$0]), at: node.position) }
  }

  private mutating func singleType(_ node: YAMLNode, _ key: String) -> FieldValue? {
    guard case .map(let pairs) = node.content else { return scalar(node, as: .line, key, isItem: false) }
    guard pairs.count == 1, let pair = pairs.first, pair.key == "one_of" else {
      let odd = pairs.first { $0.key != "one_of" }
      badDeclaration(
        odd?.position ?? node.position, "“\(odd?.key.prefix(60) ?? "")” doesn't belong to a type",
        "Write  type: {one_of: [a, b]}  and put everything else next to  type.")
      return nil
    }
    return words(pair.value, "one_of").map {
      FieldValue(.record([FieldValue.Member(key: "one_of", value: $0)]), at: node.position)
    }
  }

  private mutating func badDeclaration(_ position: SourcePosition, _ message: String, _ help: String) {
    report(.badDeclaration, at: position, message, help)
  }
}

extension Vocabulary {
  /// Makes a vocabulary from the value of a `FieldType.words` field.
  init(_ words: FieldValue) {
    if case .record(let members) = words.content {
      self.init(members.map { Value($0.key, label: $0.value.text) })
    } else {
      self.init(words.items.compactMap(\.text).map { Value($0) })
    }
  }
}

import RapportBase

/// A column's name as somebody wrote it.
enum WrittenColumn {
  /// The names that a column's name may mean: first the whole, then without brackets, and without words that
  /// any column may have.
  static func keys(_ name: String) -> [String] {
    var keys = [ColumnKey.key(of: name)]
    let plain = withoutBrackets(name)
    keys.append(ColumnKey.key(of: plain))
    let words = plain.split { !$0.isLetter && !$0.isNumber }.map { ColumnKey.key(of: String($0)) }
    keys.append(words.filter { !fillers.contains($0) }.joined())
    var unique: [String] = []
    for key in keys where !key.isEmpty && !unique.contains(key) { unique.append(key) }
    return unique
  }

  private static func withoutBrackets(_ name: String) -> String {
    var depth = 0
    return name.filter { character in
      if "([{".contains(character) { depth += 1 }
      defer { if ")]}".contains(character), depth > 0 { depth -= 1 } }
      return depth == 0
    }
  }

  private static let fillers: Set<String> = [
    "asset", "assets", "content", "the", "of", "a", "an", "our", "primary", "main", "page", "document",
    "item",
    "inhalt", "inhalts", "contenu", "du", "de", "la", "le", "des", "der", "die", "das", "key", "deal", "s",
  ]
}

/// The rules for names that `hub.yml` gives to kinds, folders and fields. They appear in URLs, file names,
/// table columns and template names.
enum DeclaredName {
  /// The longest name, in bytes.
  private static let maxLength = 40

  /// What is wrong with a name; `nil` if it is valid.
  ///
  /// - Parameter joiner: the character between words: `-` in `use-case`, `_` in `use_when`.
  static func fault(of name: String, joiner: Character) -> String? {
    if name.utf8.count > maxLength { return "it is longer than \(maxLength) characters" }
    let words = name.split(separator: joiner, omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
    }
    let isLetterFirst = name.utf8.first.map { (97...122).contains($0) } ?? false
    guard isPlain, isLetterFirst else {
      return "names are lower-case letters, digits and \(joiner == "-" ? "hyphens" : "underscores")"
    }
    return Slug.reserved.contains(name) ? "not every computer can store a file of this name" : nil
  }

  /// Suggests a valid name that the author may have meant.
  static func help(for name: String, joiner: Character) -> String {
    var made = Slug.make(from: name).filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    while let first = made.first, !first.isLetter { made.removeFirst() }
    made = String(made.prefix(maxLength)).replacing("-", with: String(joiner))
    while made.last == joiner { made.removeLast() }
    return fault(of: made, joiner: joiner) == nil && made != name
      ? "Call it  \(made)" : "Give it another name."
  }
}

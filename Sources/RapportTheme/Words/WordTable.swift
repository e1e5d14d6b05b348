import RapportBase
import RapportContent
import RapportDiagnostics

/// A table of words, `words/LANGUAGE.yml` in the theme.
struct WordTable: Sendable {
  /// The table that is complete, and whose phrases define the placeholders.
  static let standard = "en"

  /// The language, as a code in lower case.
  let language: String
  private(set) var phrases: [String: Phrase] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(language: String, bytes: [UInt8]) {
    self.language = language
    let file = WordTable.file(language)
    let parsed = parseYAML(SourceFile(path: file, bytes: bytes))
    diagnostics = parsed.diagnostics
    for pair in parsed.fields {
      guard let text = pair.value.text else {
        diagnostics.append(
          Diagnostic(
            .wrongType, in: file, at: pair.value.position,
            "“\(pair.key.prefix(60))” takes words, found \(pair.value.describedKind)",
            help: "Write it as  \(pair.key.prefix(60)): words"))
        continue
      }
      phrases[pair.key] = Phrase(text)
    }
  }

  static func file(_ language: String) -> String { "templates/words/\(language).yml" }

  /// The tables that suit a language, the best one first: `pt-br`, then `pt`.
  static func names(for language: String) -> [String] {
    let code = language.lowercased()
    let first = String(code.prefix { $0 != "-" })
    return code == first ? [code] : [code, first]
  }
}

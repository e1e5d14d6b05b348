import RapportBase
import RapportDiagnostics

/// The theme's tables of words, by language.
struct WordTables: Sendable {
  private let tables: [String: WordTable]
  /// Faults in the tables themselves.
  let diagnostics: [Diagnostic]

  init(_ tables: [WordTable]) {
    self.tables = Dictionary(firstOf: tables.map { ($0.language, $0) })
    let standard = self.tables[WordTable.standard]
    diagnostics = tables.flatMap { table in
      table.diagnostics + (standard.map { WordTables.mismatches(table.phrases, $0.phrases, table) } ?? [])
    }
  }

  /// The words of a language, with a hub's own changes. What a table lacks is in English.
  func words(_ language: String, _ changes: [WordChange], in file: String) -> (Words, [Diagnostic]) {
    let standard = tables[WordTable.standard]?.phrases ?? [:]
    let table = WordTable.names(for: language).compactMap { tables[$0] }.first
    var phrases = standard.merging(table?.phrases ?? [:]) { _, own in own }
    var found: [Diagnostic] = []
    let known = changes.isEmpty ? [] : keys
    for change in changes {
      guard known.contains(change.key) else {
        let help =
          nearest(change.key, among: known).map { "Did you mean “\($0)”?" }
          ?? "`templates/words/en.yml` of the theme lists all words with their names."
        found.append(
          Diagnostic(
            .unknownSetting, in: file, at: change.position,
            "the interface has no words called “\(change.key.prefix(60))”", help: help))
        continue
      }
      let new = Phrase(change.text)
      // What declarations say has its English text as its key.
      let old = standard[change.key] ?? Phrase(change.key)
      if let fault = WordTables.mismatch(new, old, change.key) {
        found.append(
          Diagnostic(.wrongPlaceholder, in: file, at: change.position, fault.message, help: fault.help))
      } else {
        phrases[change.key] = new
      }
    }
    let declared = phrases.filter { standard[$0.key] == nil }.mapValues(\.text)
    let words = Words(
      language: table?.language ?? WordTable.standard, phrases: phrases, declared: declared)
    return (words, found)
  }

  /// All keys: those of words of the interface, and the English texts of declarations, which the tables of
  /// other languages have.
  private var keys: [String] {
    tables.values.reduce(into: Set()) { $0.formUnion($1.phrases.keys) }.sorted()
  }

  /// Faults for phrases whose placeholders differ from the English ones.
  private static func mismatches(
    _ phrases: [String: Phrase], _ standard: [String: Phrase], _ table: WordTable
  ) -> [Diagnostic] {
    phrases.keys.sorted().compactMap { key in
      guard let phrase = phrases[key], let old = standard[key],
        let fault = mismatch(phrase, old, key)
      else { return nil }
      return Diagnostic(
        .wrongPlaceholder, in: WordTable.file(table.language), fault.message, help: fault.help)
    }
  }

  private static func mismatch(_ new: Phrase, _ old: Phrase, _ key: String) -> (
    message: String, help: String
  )? {
    func list(_ names: [String]) -> String { names.map { "{\($0)}" }.joined(separator: ", ") }
    if let unknown = new.placeholders.first(where: { !old.placeholders.contains($0) }) {
      let help =
        old.placeholders.isEmpty
        ? "These words have none: write them without braces." : "There are: \(list(old.placeholders))."
      return ("“\(key)” has no {\(unknown)}", help)
    }
    let missing = old.placeholders.filter { !new.placeholders.contains($0) }
    // The singular may spell the number out, and both forms may omit it if it is shown elsewhere.
    guard missing.isEmpty || missing == ["count"] else {
      return ("“\(key)” lacks \(list(missing))", "Say where it belongs: the page puts a value in its place.")
    }
    // Other languages may have two forms for an English phrase with only one: {count} partly.
    if new.hasForms, !old.hasForms, !old.placeholders.contains("count") {
      return ("“\(key)” has two forms, and nothing to count", "Write one text, without |.")
    }
    return nil
  }
}

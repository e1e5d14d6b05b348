import RapportBase

/// Maps the word for a field's type in `hub.yml` to the type.
package struct FieldTypes {
  /// The types that aren't kinds, in the order in which help lists them.
  private static let simple: [(word: String, type: FieldType)] = [
    ("line", .line), ("text", .text), ("date", .date), ("period", .period), ("number", .number),
    ("address", .url), ("file", .file),
  ]

  /// Every valid word, for schemas and help.
  package static func words(_ kinds: [Kind]) -> [String] {
    simple.map(\.word) + kinds.filter(\.hasPages).map(\.name)
  }

  /// Other tools' words for types, with ours.
  private static let others: [String: String] = [
    "string": "line", "str": "line", "word": "line", "title": "line", "email": "line", "markdown": "text",
    "multiline": "text", "paragraph": "text", "textarea": "text", "day": "date", "datetime": "date",
    "time": "date", "duration": "period", "interval": "period", "integer": "number", "int": "number",
    "float": "number", "decimal": "number", "money": "number", "percent": "number", "url": "address",
    "uri": "address", "link": "address", "website": "address", "attachment": "file", "image": "file",
    "list": "[line]", "array": "[line]", "tags": "[line]", "enum": "{one_of: [a, b]}",
    "select": "{one_of: [a, b]}", "choice": "{one_of: [a, b]}", "oneof": "{one_of: [a, b]}",
    "boolean": "{one_of: [yes, no]}", "bool": "{one_of: [yes, no]}", "checkbox": "{one_of: [yes, no]}",
    "flag": "{one_of: [yes, no]}",
  ]

  private let kinds: [Kind]

  /// - Parameter kinds: the kinds that a field may refer to.
  init(_ kinds: [Kind]) {
    self.kinds = kinds
  }

  subscript(word: String) -> FieldType? {
    FieldTypes.simple.first { $0.word == word }?.type
      ?? (kinds.contains { $0.name == word && $0.hasPages } ? .reference(word) : nil)
  }

  func isKind(_ name: String) -> Bool { kinds.contains { $0.name == name } }

  /// Help for a word that isn't a type.
  func help(for word: String) -> String {
    let squeezed = WrittenName.squeezed(word)
    if let other = FieldTypes.others[squeezed] { return "Did you mean “\(other)”?" }
    let kind = kinds.first { kind in
      kind.hasPages
        && [kind.name, kind.folder, kind.label, kind.pluralLabel].contains {
          WrittenName.squeezed($0) == squeezed
        }
    }
    if let kind { return "Did you mean “\(kind.name)”?" }
    let known = FieldTypes.words(kinds)
    if let near = nearest(word, among: known) { return "Did you mean “\(near)”?" }
    return "Types are \((known + ["{one_of: [a, b]}"]).joined(separator: ", ")), or one of these in brackets."
  }
}

import RapportBase
import RapportContent
import RapportDiagnostics

/// A kind that `hub.yml` declares, without its fields.
struct KindHead {
  var name: String
  var folder: String
  var label: String
  var plural: String
  var help: String
  var reviewEvery: Period?
  /// Its fields as written, with the positions of their names.
  var fields: [YAMLNode.Pair]
  /// The same fields decoded, as far as they could be.
  var values: FieldValue?

  /// The complete kind. Lists and search use its first line or text field as the summary.
  func kind(_ fields: [Field]) -> Kind {
    let isAbbreviation = label.prefix(2).allSatisfy(\.isUppercase)
    let inSentence = isAbbreviation ? label : label.prefix(1).lowercased() + label.dropFirst()
    return Kind(
      name, folder: folder, label: label, plural: plural, help: help, fields: fields,
      summaryField: fields.first { $0.type == .line || $0.type == .text }?.key,
      review: reviewEvery.map { ReviewRule(isRequired: true, every: $0) } ?? .optional,
      entryPoints: [
        EntryPoint(
          name, title: "Add: \(inSentence)",
          summary: help.isEmpty ? "Written by you, agreed in the hub" : help,
          hasBody: true)
      ])
  }
}

/// A kind of entry: declared once, as a value. Everything that differs between kinds is here or in its template.
public struct Kind: Sendable, Hashable {
  /// The singular that references use: `objection`.
  public let name: String
  /// Folder in `content/` and in the site: `objections`.
  public let folder: String
  /// As pages name one, and several: *Objection*, *Objections*.
  public let label: String
  public let pluralLabel: String
  /// One line that says what belongs here.
  public let help: String
  /// The kind's own fields, those that come first first.
  public let fields: [Field]
  public let rules: [Rule]
  /// Whether each entry has a page. Notes are shown where they belong instead.
  public let hasPages: Bool
  /// Whether entries record what happened: written once, never changed, never reviewed, named after their day.
  public let isAppendOnly: Bool
  /// The field that serves as a summary where none is given.
  public let summaryField: String?
  /// The field that serves as a title where none is given, instead of a required title.
  public let titleField: String?

  public init(
    _ name: String, folder: String, label: String, plural: String, help: String, fields: [Field],
    rules: [Rule] = [], hasPages: Bool = true, isAppendOnly: Bool = false, summaryField: String? = nil,
    titleField: String? = nil
  ) {
    self.name = name
    self.folder = folder
    self.label = label
    pluralLabel = plural
    self.help = help
    self.rules = rules
    self.hasPages = hasPages
    self.isAppendOnly = isAppendOnly
    self.summaryField = summaryField
    self.titleField = titleField
    let own = Set(fields.map(\.key))
    let common = Kind.common(of: name, titleIsRequired: titleField == nil)
    self.fields = common.filter { !own.contains($0.key) } + fields
  }

  /// A field by its name.
  public func field(_ key: String) -> Field? {
    for index in fields.indices where fields[index].key == key { return fields[index] }
    return nil
  }
}

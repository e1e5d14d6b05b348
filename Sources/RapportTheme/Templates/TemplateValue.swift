/// The value of a name in a template. The case decides how it is escaped; how a tag is spelled doesn't.
public enum TemplateValue: Sendable {
  /// Words. `&`, `<`, `>`, `"` and `'` are escaped, so it is safe in text and in quoted attributes.
  case text(String)
  /// Markup that is already safe; written as it is.
  case html(String)
  /// Shows a section or leaves it out.
  case flag(Bool)
  /// Repeats a section.
  case list([TemplateContext])
  /// A section about one thing, and the first part of dotted names.
  case view(TemplateContext)
  /// A value that is costly and that few templates use: computed at each use.
  case lazy(@Sendable () -> TemplateValue)
  /// A name that the template may use, without a value on this page.
  case absent

  /// The value itself, computed now if it is lazy.
  var made: TemplateValue {
    if case .lazy(let make) = self { make().made } else { self }
  }
}

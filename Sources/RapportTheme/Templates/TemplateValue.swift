/// The value of a name in a template. The case decides how it is escaped; the spelling of the tag doesn't.
public enum TemplateValue: Sendable {
  /// Plain text. `&`, `<`, `>`, `"` and `'` are escaped, so it is safe in text and in quoted attributes.
  case text(String)
  /// Markup that is already safe; written as it is.
  case html(String)
  /// Shows a section or leaves it out.
  case flag(Bool)
  /// Repeats a section.
  case list([TemplateContext])
  /// A section about one thing, and the first part of dotted names.
  case view(TemplateContext)
  /// A value that is costly and that few templates use. It is computed at each use.
  case lazy(@Sendable () -> TemplateValue)
  /// No value on this page for a name that the template may use.
  case absent

  /// The value itself, computed now if it is lazy.
  var made: TemplateValue {
    if case .lazy(let make) = self { make().made } else { self }
  }
}

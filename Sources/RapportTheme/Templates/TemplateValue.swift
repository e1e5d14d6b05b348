/// What a name in a template stands for. The case decides how it is written: how a tag is spelled doesn't.
public enum TemplateValue: Sendable {
  /// Words. `&`, `<`, `>`, `"` and `'` are escaped, so it can stand in text and in quoted attributes.
  case text(String)
  /// Markup that is already safe; written as it is.
  case html(String)
  /// Shows a section or leaves it out.
  case flag(Bool)
  /// Repeats a section.
  case list([TemplateContext])
  /// A section about one thing, and the head of dotted names.
  case view(TemplateContext)
  /// A value that costs something and that few templates ask for: made when one does, at each mention.
  case lazy(@Sendable () -> TemplateValue)
  /// A name that the template may use, without a value on this page.
  case absent

  /// The value itself, made now if it was left for later.
  var made: TemplateValue {
    if case .lazy(let make) = self { make().made } else { self }
  }
}

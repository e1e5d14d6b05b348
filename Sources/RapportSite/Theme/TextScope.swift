import Mustache

/// Text or markup as the engine renders it. As a section it shows once if it isn't empty, and the names inside are
/// those of the view around it.
protocol TextScope: TemplateScope, MustacheCustomRenderable {
  var scope: Scope { get }
  var text: String { get }
  var isMarkup: Bool { get }
}

extension TextScope {
  var renderText: String { isMarkup ? text : text.htmlEscaped }
  var isNull: Bool { text.isEmpty }

  func transformed(_ name: String) -> Any? {
    // Changing the case of markup would break its entities.
    if isMarkup { return name == "empty" ? text.isEmpty : nil }
    switch text.transform(name) {
    case let text as String: return FarText(scope: scope, text: text, isMarkup: false)
    case let text as Substring: return FarText(scope: scope, text: String(text), isMarkup: false)
    case let other: return other
    }
  }
}

extension TemplateValue {
  /// Whether a section over the value is shown.
  var isTrue: Bool {
    switch self {
    case .text(let text), .html(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .view: true
    case .lazy: made.isTrue
    case .absent: false
    }
  }

  /// The value after a transform of `TemplateCall.known`; `nil` if this kind of value doesn't support it.
  func transformed(_ transform: String) -> TemplateValue? {
    switch (transform, self) {
    case ("empty", .text), ("empty", .html), ("empty", .list), ("empty", .absent): .flag(!isTrue)
    case ("count", .list(let views)): .text(String(views.count))
    case ("count", .absent): .text("0")
    case ("first", .list(let views)): views.first.map { .view($0) }
    case ("last", .list(let views)): views.last.map { .view($0) }
    case ("reversed", .list(let views)): .list(views.reversed())
    // Changing the case of markup would break its entities, so only text supports these.
    case ("reversed", .text(let text)): .text(String(text.reversed()))
    case ("lowercased", .text(let text)): .text(text.lowercased())
    case ("uppercased", .text(let text)): .text(text.uppercased())
    case ("plusone", .text(let text)): Int(text).map { .text(String($0 &+ 1)) }
    default: nil
    }
  }
}

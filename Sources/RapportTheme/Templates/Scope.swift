/// The views around the current point of a rendering.
struct Scope {
  /// The innermost view, in which tags find their names.
  var view: TemplateContext
  /// The text or markup of the enclosing section: `{{.}}`.
  var current: TemplateValue?
  /// The current row of the list.
  var row: Row?

  /// A row's index in its list, for `{{#first()}}` and the like.
  struct Row {
    var index: Int
    var count: Int

    func value(_ transform: String) -> TemplateValue? {
      switch transform {
      case "first": .flag(index == 0)
      case "last": .flag(index == count - 1)
      case "even": .flag(index % 2 == 0)
      case "odd": .flag(index % 2 == 1)
      case "index": .text(String(index))
      default: nil
      }
    }
  }
}

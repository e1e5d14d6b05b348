/// One rendering of one page: the names its templates ask for, and those that nothing answered.
///
/// The engine never looks a name up itself: the loader numbers all tags (see `TemplateRewriter`), and the value on
/// top of the engine's stack asks here. So a name means the same wherever it stands: the innermost view's value or,
/// for the shared names of a page, the page's.
final class PageRender {
  /// A name without an answer, and the names that would have had one.
  struct Unknown {
    var tag: Int
    var known: [String]
  }

  private let names: [TemplateName]
  private let page: View
  private(set) var unknown: [Unknown] = []

  init(_ page: View, names: [TemplateName]) {
    self.page = page
    self.names = names
  }

  /// What a tag stands for where `view` is the innermost view, in a form that the engine knows how to render.
  func answer(_ tag: Int, in view: View) -> Any? {
    let name = names[tag]
    if name.rest.isEmpty, let slot = view.slot(of: name.head) {
      if case .text = view.entries[slot].value {
        return NearText(scope: Scope(view: view, render: self), slot: slot)
      }
      return shape(view.entries[slot].value, in: view)
    }
    return distantAnswer(tag, name, in: view)
  }

  private func distantAnswer(_ tag: Int, _ name: TemplateName, in view: View) -> Any? {
    guard var value = (view[name.head] ?? (name.climbs ? page[name.head] : nil))?.made else {
      return miss(tag, known: name.climbs ? view.names + page.names : view.names)
    }
    for part in name.rest {
      switch value {
      case .absent: return Absent()
      case .view(let inner):
        guard let next = inner[part] else { return miss(tag, known: inner.names) }
        value = next.made
      case .text, .html, .flag, .list, .lazy: return miss(tag, known: [])
      }
    }
    return shape(value, in: view)
  }

  private func shape(_ value: ViewValue, in view: View) -> Any? {
    switch value {
    case .text(let text):
      return FarText(scope: Scope(view: view, render: self), text: text, isMarkup: false)
    case .html(let markup):
      return FarText(scope: Scope(view: view, render: self), text: markup, isMarkup: true)
    case .flag(let flag): return flag
    case .list(let views): return views.isEmpty ? Absent() : ScopeList(views: views[...], render: self)
    case .view(let view): return Scope(view: view, render: self)
    case .lazy: return shape(value.made, in: view)
    case .absent: return Absent()
    }
  }

  private func miss(_ tag: Int, known: [String]) -> Any? {
    if !unknown.contains(where: { $0.tag == tag }) { unknown.append(Unknown(tag: tag, known: known)) }
    return nil
  }
}

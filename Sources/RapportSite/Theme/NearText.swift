import Mustache

/// Text that the innermost view holds, kept as its place there: most tags of a page end here.
struct NearText: TextScope {
  var scope: Scope
  var slot: Int

  var view: View { scope.view }
  var render: PageRender { scope.render }
  var isMarkup: Bool { false }

  var text: String {
    guard case .text(let text) = scope.view.entries[slot].value else { return "" }
    return text
  }
}

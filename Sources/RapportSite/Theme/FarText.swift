import Mustache

/// Text from another view than the innermost one, or markup.
struct FarText: TextScope {
  var scope: Scope
  var text: String
  var isMarkup: Bool

  var view: View { scope.view }
  var render: PageRender { scope.render }
}

import Mustache

/// A list that isn't empty, as the engine repeats a section over it.
struct ScopeList: MustacheSequence, MustacheTransformable {
  var views: ArraySlice<View>
  var render: PageRender

  struct Iterator: IteratorProtocol {
    var views: ArraySlice<View>
    var render: PageRender

    mutating func next() -> Scope? {
      views.popFirst().map { Scope(view: $0, render: render) }
    }
  }

  func makeIterator() -> Iterator { Iterator(views: views, render: render) }

  func transform(_ name: String) -> Any? {
    switch name {
    case "first": views.first.map { Scope(view: $0, render: render) }
    case "last": views.last.map { Scope(view: $0, render: render) }
    case "reversed": ScopeList(views: views.reversed()[...], render: render)
    case "count": views.count
    case "empty": false
    default: nil
    }
  }
}

import Mustache

/// A view on the engine's stack.
///
/// This and its like are kept within three words, which the engine's `Any` holds without an allocation.
struct Scope: TemplateScope, MustacheCustomRenderable {
  var view: View
  var render: PageRender

  /// A view has no text of its own.
  var renderText: String { "" }
  var isNull: Bool { false }
}

/// A value on the engine's stack, in which tags find their names.
protocol TemplateScope: MustacheTransformable {
  /// The innermost view around the value.
  var view: View { get }
  var render: PageRender { get }
  /// The value under a transform that the template calls, such as `uppercased`; nil if it has none of that name.
  func transformed(_ name: String) -> Any?
}

extension TemplateScope {
  func transformed(_ name: String) -> Any? { nil }

  /// The engine's door: the number of a tag, or the name of a transform.
  func transform(_ name: String) -> Any? {
    var tag = 0
    for byte in name.utf8 {
      guard byte &- UInt8(ascii: "0") < 10 else { return transformed(name) }
      tag = tag &* 10 &+ Int(byte &- UInt8(ascii: "0"))
    }
    return render.answer(tag, in: view)
  }
}

import Mustache

/// What is known to have no value, and a list without elements: shows nothing, and counts as false.
struct Absent: MustacheCustomRenderable, MustacheTransformable {
  var renderText: String { "" }
  var isNull: Bool { true }

  func transform(_ name: String) -> Any? {
    switch name {
    case "empty": true
    case "count": 0
    default: nil
    }
  }
}

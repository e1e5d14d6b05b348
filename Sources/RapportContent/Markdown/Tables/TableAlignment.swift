/// The alignment of a table column.
enum TableAlignment {
  case none, left, center, right

  /// The attribute with a leading space. A class is used because the hub's security policy forbids `style`.
  var attribute: StaticString {
    switch self {
    case .none: ""
    case .left: " class=\"left\""
    case .center: " class=\"center\""
    case .right: " class=\"right\""
    }
  }
}

/// How a table's column is aligned.
enum TableAlignment {
  case none, left, center, right

  /// The attribute, with a space before it. A class, since a `style` is against the hub's security policy.
  var attribute: StaticString {
    switch self {
    case .none: ""
    case .left: " class=\"left\""
    case .center: " class=\"center\""
    case .right: " class=\"right\""
    }
  }
}

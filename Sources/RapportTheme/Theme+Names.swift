extension Theme {
  /// Names of the page's view that every section may use, whatever its own view is.
  static let shared: Set<String> = ["root", "hub_name", "language", "lang", "as_of", "asset"]
}

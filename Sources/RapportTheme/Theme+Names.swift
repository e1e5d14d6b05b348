extension Theme {
  /// Names of the page that every section may use, whatever it is about.
  static let shared: Set<String> = ["root", "hub_name", "language", "lang", "as_of", "asset"]
}

extension Dictionary {
  /// A dictionary of pairs whose keys may repeat: of several values for one key, the first is kept.
  ///
  /// What should be unique in content may be there twice, and must not stop the program.
  @inlinable public init(firstOf pairs: some Sequence<(Key, Value)>) {
    self.init(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension Dictionary {
  /// A dictionary from pairs with possibly repeated keys: the first value for each key is kept.
  ///
  /// Content may contain duplicates of things that should be unique, and they must not crash the program.
  @inlinable public init(firstOf pairs: some Sequence<(Key, Value)>) {
    self.init(pairs, uniquingKeysWith: { first, _ in first })
  }
}

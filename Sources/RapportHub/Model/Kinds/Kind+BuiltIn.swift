extension Kind {
  /// The kinds that every hub has, in the order in which navigation and lists show them.
  public static let builtIn: [Kind] = [
    .stage, .persona, .play, .objection, .asset, .proof, .product, .competitor, .campaign, .term, .agreement,
    .metric,
    .meeting,
    .page, .note,
  ]
}

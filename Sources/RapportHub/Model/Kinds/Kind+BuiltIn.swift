extension Kind {
  /// The kinds that every hub has, in the order in which they are told of.
  public static let builtIn: [Kind] = [
    .stage, .persona, .objection, .asset, .proof, .competitor, .term, .agreement, .note,
  ]
}

/// The word counts of consecutive documents, by field. Word numbers are local to it.
struct TermFrequencies: Sendable {
  /// How often a word occurs in the fields of a document.
  struct Count: Sendable {
    /// Number of the word's stem.
    var stem: UInt32
    /// By field, at most 255.
    var perField = SIMD8<UInt8>(repeating: 0)
  }

  /// A word as written, and a stem that it counts for.
  struct Stem: Sendable {
    var word: Int
    var stem: Int
  }

  /// Words as written, and stems.
  var words = StringInterner()
  var counts: [Count] = []
  /// Where the counts of each document end.
  var ends: [Int] = []
  /// Lengths of each document's fields in words.
  var lengths: [SIMD8<Float>] = []
  var stems: [Stem] = []
}

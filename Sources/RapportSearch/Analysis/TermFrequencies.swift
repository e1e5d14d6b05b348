/// The word counts of consecutive documents, by field. Word numbers are local to this value.
struct TermFrequencies: Sendable {
  /// How often a word occurs in the fields of a document.
  struct Count: Sendable {
    /// Number of the word's stem.
    var stem: UInt32
    /// Occurrences in the document's file, capped at 255.
    var inFile: UInt8 = 0
    /// Occurrences by field, capped at 255.
    var perField = SIMD8<UInt8>(repeating: 0)
  }

  /// A word as written, and a stem that it counts for.
  struct Stem: Sendable {
    var word: Int
    var stem: Int
    /// Whether it is in a language that writes compounds as one word.
    var isCompounding = false
  }

  /// A word and another spelling of it.
  struct Variant: Sendable {
    var word: Int
    var variant: Int
  }

  /// A word in a title or another name of a document.
  struct TitleForm: Sendable {
    /// Counted from the first document here.
    var document: Int
    var word: Int
  }

  /// Words as written, and stems.
  var words = StringInterner()
  var counts: [Count] = []
  /// Where the counts of each document end.
  var ends: [Int] = []
  /// Lengths of each document's fields in words.
  var lengths: [SIMD8<Float>] = []
  /// Lengths of each document's file in words.
  var fileLengths: [Float] = []
  var stems: [Stem] = []
  var variants: [Variant] = []
  var titleForms: [TitleForm] = []

  /// Frees capacity that the counts reserved and don't need: a third of their memory, and an index holds many
  /// of them at once.
  mutating func trim() {
    counts = counts.withUnsafeBufferPointer { Array($0) }
  }
}

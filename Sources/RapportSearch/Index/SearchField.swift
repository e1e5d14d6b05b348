/// A field of a document. A word's impact in a document is the sum of its impacts in the fields.
///
/// A field's part is BM25 with the field's own length (Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework", 2009, §3.4): `weight · tf · (k1 + 1) / (k1 · (1 − b + b · length / average) + tf)`. Each field
/// is saturated by itself, so that a word in a title counts fully even if the text repeats it: on judged
/// queries that beat one saturation of all fields (BM25F) by a tenth and more.
public enum SearchField: Int, CaseIterable, Sendable {
  /// The title; of an objection also how buyers say it.
  case title
  /// Other names: aliases, job titles, abbreviations, file names.
  case names
  /// What buyers said about it, as notes recorded it: quotes of the last quarter count twice, the same words
  /// up to three times.
  case heard
  /// Labels of its facet values.
  case labels
  case headings
  /// The one sentence that lists show.
  case summary
  /// What to say, and what is worth quoting.
  case answer
  case body
  /// The text of a file that belongs to it.
  case file

  /// The weight of a word here, relative to one in the body.
  var weight: Float {
    switch self {
    case .title: 2
    case .names: 1.5
    case .heard: 0.8
    case .labels: 0.7
    case .headings, .summary, .answer, .body: 1
    case .file: 0.3
    }
  }

  /// Length normalization of BM25: 0 is none, 1 is in proportion to the length.
  var b: Float {
    switch self {
    case .title: 0.9
    case .names, .labels, .heard: 0.3
    case .headings, .summary, .answer, .body, .file: 0.75
    }
  }

  /// BM25's *k1*: how soon repetitions of a word stop adding to its impact.
  static let k1: Float = 1.2

  /// The fields that are counted in lanes of one SIMD vector: all but files. Few documents have a file, and
  /// the other eight fill the vector.
  static let inLanes = allCases.filter { $0 != .file }

  /// Higher impacts are clamped to this.
  static let maxImpact: Float = inLanes.reduce(0) { $0 + $1.weight * (k1 + 1) }
}

/// Where in a document a word stands. What a word is worth in a document is the sum of what it is worth in each field.
///
/// A field's part is BM25 with a length of its own (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
/// 2009, §3.4): `weight · tf · (k + 1) / (k · (1 − b + b · length / average) + tf)`. Each field is saturated by itself,
/// so that a word in a title counts fully beside a text that repeats it: on judged queries that beat one saturation of
/// all fields (BM25F) by a tenth and more.
public enum SearchField: Int, CaseIterable, Sendable {
  /// What it is called; of an objection also how buyers say it.
  case title
  /// Other names: aliases, job titles, abbreviations, file names.
  case names
  /// Labels of the facets it stands under.
  case labels
  case headings
  /// The one sentence that lists show.
  case summary
  /// What to say, and what is worth quoting.
  case answer
  case body

  /// How much a word counts here, beside one in the body.
  var weight: Float {
    switch self {
    case .title: 2
    case .names: 1.5
    case .labels: 0.7
    case .headings, .summary, .answer, .body: 1
    }
  }

  /// How much a long field thins its words out: 0 not at all, 1 in proportion (`b` of BM25).
  var lengthEffect: Float {
    switch self {
    case .title: 0.9
    case .names, .labels: 0.3
    case .headings, .summary, .answer, .body: 0.75
    }
  }

  /// How soon repeating a word stops to count (`k` of BM25).
  static let saturation: Float = 1.2

  /// No word is ever worth more than this.
  static let highest: Float = allCases.reduce(0) { $0 + $1.weight * (saturation + 1) }
}

public import RapportBase
import RapportDiagnostics
import RapportScorecard

/// The values a `choice` field may take, in order.
public struct Vocabulary: Sendable, Hashable {
  /// A value that a field may hold, with its label.
  public struct Value: Sendable, Hashable {
    /// As written in front matter: `roi-calculator`.
    public var value: String
    /// As shown on pages: *ROI calculator*.
    public var label: String
    /// For asset types: how long a review is valid.
    public var reviewEvery: Period?
    /// For asset types: `internal` or `external`, for assets that don't say.
    public var audience: String?

    /// - Parameter label: the text shown on pages; `nil` to derive it from the value.
    public init(
      _ value: String, label: String? = nil, reviewEvery: Period? = nil, audience: String? = nil
    ) {
      self.value = value
      self.label = label ?? Vocabulary.displayText(value)
      self.reviewEvery = reviewEvery
      self.audience = audience
    }
  }

  /// The values in order.
  public let values: [Value]
  /// The values as written in front matter.
  public let names: [String]
  /// The index of each value in `values`.
  private let offsets: [String: Int]

  public init(_ values: [Value]) {
    self.values = values
    names = values.map(\.value)
    offsets = Dictionary(firstOf: names.enumerated().map { ($1, $0) })
  }

  init(words: String) {
    self.init(words.split(separator: " ").map { Value(String($0)) })
  }

  /// The value as written in front matter, with its label; `nil` if the vocabulary doesn't have it.
  public subscript(value: String) -> Value? {
    offsets[value].map { values[$0] }
  }

  /// The default label of a value: `economic-buyer` becomes *Economic buyer*.
  public static func displayText(_ value: String) -> String {
    let words = value.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Vocabulary {
  /// The vocabularies that every hub starts with, by the name that `choice` fields
  /// use. `hub.yml` may replace them.
  package static let builtIn: [String: Vocabulary] = [
    "status": Vocabulary(words: "planned draft approved retired"),
    "audience": Vocabulary(words: "internal external"),
    "buying_role": Vocabulary(
      words: """
        champion economic-buyer technical-evaluator decision-maker influencer end-user coach blocker gatekeeper \
        procurement legal
        """),
    "category": Vocabulary(words: "price timing authority need trust competition status-quo fit"),
    "evidence": Vocabulary(words: "interview survey data win-loss"),
    "naming": Vocabulary(words: "named industry-only ask-first"),
    "what": Vocabulary(words: "heard wanted outdated still-right won lost"),
    "outcome": Vocabulary(words: "worked partly no"),
    "type": assetTypes,
    "measure": Vocabulary(Measure.allCases.map { Value($0.rawValue, label: $0.label) }),
    "better": Vocabulary(words: "up down"),
    "host": Vocabulary(words: "github gitlab gitea forgejo"),
    "way": Vocabulary(words: "host email copy"),
    "flag": Vocabulary(words: "true false"),
    "ask": Vocabulary(words: "first more never"),
    "warning": Vocabulary(
      DiagnosticCode.allCases.filter { $0.severity == .warning }.map { Value($0.rawValue) }),
  ]

  /// Vocabularies whose values have a meaning in code, so `hub.yml` can't change them.
  static let fixed: Set<String> = [
    "status", "audience", "what", "outcome", "type", "team", "measure", "better", "host", "way", "flag",
    "ask", "warning",
  ]

  private static let assetTypes = Vocabulary([
    type("case-study", "1y", .external), type("one-pager", "180d", .external, label: "One-pager"),
    type("battle-card", "90d", .internal), type("deck", "180d", .internal),
    type("roi-calculator", "180d", .external, label: "ROI calculator"), type("pricing", "90d", .internal),
    type("business-case", "180d", .internal), type("mutual-action-plan", "180d", .internal),
    type("proposal-template", "180d", .internal), type("demo-video", "180d", .external),
    type("webinar", "1y", .external), type("white-paper", "1y", .external),
    type("ebook", "1y", .external, label: "E-book"), type("guide", "1y", .internal),
    type("blog-post", "1y", .external), type("infographic", "1y", .external),
    type("datasheet", "180d", .external), type("comparison", "90d", .internal),
    type("security-answers", "90d", .internal), type("analyst-report", "1y", .internal),
    type("reference", "180d", .internal), type("faq", "180d", .internal, label: "FAQ"),
    type("email-template", "180d", .internal, label: "Email template"),
    type("talk-track", "180d", .internal),
    type("call-script", "180d", .internal), type("play", "180d", .internal),
  ])

  private enum Audience: String { case `internal`, external }

  private static func type(
    _ value: String, _ review: String, _ audience: Audience, label: String? = nil
  ) -> Vocabulary.Value {
    Value(value, label: label, reviewEvery: Period(review), audience: audience.rawValue)
  }
}

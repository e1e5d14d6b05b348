import RapportDiagnostics

/// A name as one tag of a template asks for it.
struct TemplateName: Sendable {
  /// What is looked up in the innermost view.
  var head: String
  /// What is looked up in turn in the views found: the `b` and `c` of `a.b.c`.
  var rest: [String]
  /// Whether the page's view answers if the innermost doesn't.
  var climbs: Bool
  /// The template the tag stands in.
  var template: String
  var position: SourcePosition

  /// As the template spells it.
  var spelling: String { ([head] + rest).joined(separator: ".") }
}

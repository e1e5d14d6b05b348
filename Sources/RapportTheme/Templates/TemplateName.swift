import RapportDiagnostics

/// A name as one tag of a template asks for it.
struct TemplateName: Sendable {
  /// What is looked up in the innermost view. `.` is the text of the section around; nothing is the current row.
  let head: String
  /// What is looked up in turn in the views found: the `b` and `c` of `a.b.c`.
  let rest: [String]
  /// What is done to the value, outermost first.
  let transforms: [String]
  /// Whether the page's view answers if the innermost doesn't.
  let climbs: Bool
  /// Whether the innermost view's value is all there is to it, as with most names.
  let isPlain: Bool
  /// The template the tag stands in.
  let template: String
  let position: SourcePosition

  /// - Parameter shared: names that the page's view answers if the innermost doesn't.
  init(_ tag: TemplateTag, in template: Template, shared: Set<String>) {
    let call = tag.kind.asks ? TemplateCall(tag.text) : nil
    let name = call?.name ?? ""
    let path = name.split(separator: ".").map(String.init)
    head = path.first ?? name
    rest = Array(path.dropFirst())
    transforms = call?.transforms ?? []
    climbs = !name.hasPrefix(".") && shared.contains(head)
    isPlain = !path.isEmpty && rest.isEmpty && transforms.isEmpty
    self.template = template.file
    position = template.position(of: tag.range.lowerBound)
  }

  /// As the template spells it.
  var spelling: String { ([head] + rest).joined(separator: ".") }
}

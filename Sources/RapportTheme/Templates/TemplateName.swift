/// A name as used by one tag of a template.
struct TemplateName: Sendable {
  /// The name to look up in the innermost view. `.` is the text of the enclosing section; empty is the
  /// current row.
  let head: String
  /// The names to look up in turn in the views found: the `b` and `c` of `a.b.c`.
  let rest: [String]
  /// The transforms of the value, outermost first.
  let transforms: [String]
  /// Whether the page's view is consulted if the innermost doesn't have the name.
  let climbs: Bool
  /// Whether the innermost view's value is the result without further steps, as for most names.
  let isPlain: Bool
  /// The file of the template that contains the tag.
  let template: String
  /// Where the tag begins in the template, in bytes.
  let offset: Int

  /// - Parameter shared: names that are looked up in the page's view if the innermost doesn't have them.
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
    offset = tag.range.lowerBound
  }

  /// A placeholder in the words that a tag stands for.
  init(_ placeholder: String, in tag: TemplateTag, of template: Template, shared: Set<String>) {
    head = placeholder
    rest = []
    transforms = []
    climbs = shared.contains(placeholder)
    isPlain = true
    self.template = template.file
    offset = tag.range.lowerBound
  }

  /// The name as the template spells it.
  var spelling: String { ([head] + rest).joined(separator: ".") }
}

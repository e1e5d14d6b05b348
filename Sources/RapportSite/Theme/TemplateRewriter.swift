import RapportDiagnostics

/// Turns a template as people write it into the form that the engine gets.
///
/// - Each name becomes a numbered question to the value on top of the stack: `{{title}}` → `{{&17(.)}}`, the engine's
///   spelling for "apply the transform 17 to the current value". So all names are resolved by `PageRender`, by rules of
///   ours, and a question without an answer knows its line. The engine's own look-up climbs to outer views, splits the
///   name anew at each tag, and ends in `Mirror`.
/// - All values are inserted unescaped, since they escape themselves as their case demands.
/// - Space before a partial, a parent or a block is dropped: the engine would put it before each line of what comes
///   from there, values inside `<pre>` included.
struct TemplateRewriter {
  /// Names that the page's view answers if the innermost doesn't.
  let shared: Set<String>
  /// All names asked for, by number.
  private(set) var names: [TemplateName] = []

  init(shared: Set<String>) {
    self.shared = shared
  }

  /// The name under which the engine knows a template; `/` can't stand in its closing tags.
  static func key(_ template: String) -> String {
    String(template.map { $0 == "/" ? "?" : $0 })
  }

  /// The template for the engine.
  mutating func rewrite(_ template: Template) -> String {
    var output: [UInt8] = []
    var open: [String] = []
    var copied = 0
    for tag in template.tags {
      output.append(contentsOf: template.bytes[copied..<tag.range.lowerBound])
      copied = tag.range.upperBound
      switch tag.kind {
      case .variable: output.append(contentsOf: "{{&\(question(tag, in: template))}}".utf8)
      case .section: append("#", question(tag, in: template), to: &output, open: &open)
      case .inverted: append("^", question(tag, in: template), to: &output, open: &open)
      case .block, .parent:
        dropIndentation(&output)
        append(tag.kind == .block ? "$" : "<", Self.key(tag.text), to: &output, open: &open)
      case .partial:
        dropIndentation(&output)
        output.append(contentsOf: "{{>\(Self.key(tag.text))}}".utf8)
      case .close: output.append(contentsOf: "{{/\(open.removeLast())}}".utf8)
      case .comment: output.append(contentsOf: "{{!}}".utf8)
      }
    }
    output.append(contentsOf: template.bytes[copied...])
    return String(decoding: LineJoining.joined(output), as: UTF8.self)
  }

  private func append(_ sign: String, _ text: String, to output: inout [UInt8], open: inout [String]) {
    output.append(contentsOf: "{{\(sign)\(text)}}".utf8)
    open.append(text)
  }

  private mutating func question(_ tag: TemplateTag, in template: Template) -> String {
    guard let call = TemplateCall(tag.text), !call.isTheEngines else { return tag.text }
    let path = call.name.split(separator: ".").map(String.init)
    names.append(
      TemplateName(
        head: path[0], rest: Array(path.dropFirst()),
        climbs: !call.name.hasPrefix(".") && shared.contains(path[0]),
        template: template.file, position: template.position(of: tag.range.lowerBound)))
    let calls = call.transforms + [String(names.count - 1)]
    return calls.map { "\($0)(" }.joined() + "." + String(repeating: ")", count: calls.count)
  }

  private func dropIndentation(_ output: inout [UInt8]) {
    let text = output.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard let text else { return output.removeAll() }
    if output[text] == UInt8(ascii: "\n") { output.removeSubrange((text + 1)...) }
  }
}

import RapportBase
import RapportDiagnostics

/// The templates of a theme, and how they include each other. A missing template would be skipped silently,
/// and a cycle would never end, so both are detected here.
struct TemplateGraph {
  let templates: [String: Template]
  /// The names of all template files, including those with faults, so that a fault isn't also reported as a
  /// missing template.
  let names: [String]

  init(_ templates: [Template], names: [String]) {
    self.templates = Dictionary(templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.names = names
  }

  /// What is wrong with the partials, parents and blocks.
  func diagnostics() -> [Diagnostic] {
    let sorted = templates.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var finished: Set<String> = []
    var path: [String] = []
    return sorted.flatMap(unknownPartials) + sorted.flatMap(unknownBlocks)
      + sorted.flatMap { cycles(from: $0, path: &path, finished: &finished) }
  }

  private func unknownPartials(in template: Template) -> [Diagnostic] {
    let unknown = template.tags.filter { $0.includes && !names.contains($0.text) }
    return unknown.map { tag in
      let guess = nearest(tag.text, among: names).map { "Did you mean `\($0)`? " } ?? ""
      return Diagnostic(
        .unknownPartial, in: template.file, at: template.position(of: tag.range.lowerBound),
        "There is no template `\(tag.text)`.",
        help: "\(guess)It would be `templates/\(tag.text).mustache`.")
    }
  }

  private func unknownBlocks(in template: Template) -> [Diagnostic] {
    var open: [TemplateTag] = []
    var found: [Diagnostic] = []
    for tag in template.tags {
      if tag.kind == .block, let parent = open.last, parent.kind == .parent, names.contains(parent.text) {
        var seen: Set<String> = []
        let blocks = blocks(of: parent.text, seen: &seen)
        if !blocks.contains(tag.text) {
          let guess = nearest(tag.text, among: blocks).map { "Did you mean `\($0)`? " } ?? ""
          found.append(
            Diagnostic(
              .unknownTemplateName, in: template.file, at: template.position(of: tag.range.lowerBound),
              "`\(parent.text)` has no block `\(tag.text)`, so this text would not appear.",
              help: "\(guess)It has: \(blocks.joined(separator: ", "))."))
        }
      }
      if tag.kind.opens { open.append(tag) }
      if tag.kind == .close { open.removeLast() }
    }
    return found
  }

  /// The blocks of a template, including those of the templates that it includes.
  private func blocks(of name: String, seen: inout Set<String>) -> [String] {
    guard seen.insert(name).inserted, let template = templates[name] else { return [] }
    return template.tags.flatMap { tag in
      tag.kind == .block ? [tag.text] : tag.includes ? blocks(of: tag.text, seen: &seen) : []
    }
  }

  private func cycles(
    from template: Template, path: inout [String], finished: inout Set<String>
  ) -> [Diagnostic] {
    guard !finished.contains(template.name) else { return [] }
    path.append(template.name)
    var found: [Diagnostic] = []
    for tag in template.tags where tag.includes {
      if let start = path.firstIndex(of: tag.text) {
        let way = (path[start...] + [tag.text]).map { "`\($0)`" }.joined(separator: " → ")
        found.append(
          Diagnostic(
            .templateSyntax, in: template.file, at: template.position(of: tag.range.lowerBound),
            "This template includes itself: \(way).", help: "Remove this tag, or one further up."))
      } else if let next = templates[tag.text] {
        found += cycles(from: next, path: &path, finished: &finished)
      }
    }
    path.removeLast()
    finished.insert(template.name)
    return found
  }
}

extension TemplateTag {
  /// Whether it includes another template.
  var includes: Bool { kind == .partial || kind == .parent }
}

/// A template with everything that it includes, as the steps of rendering a page.
struct TemplateProgram: Sendable {
  enum Step: Sendable {
    /// Bytes of `text`, as they are.
    case text(Range<Int>)
    /// A value, by the number of its tag's name.
    case value(Int)
    /// The steps up to `end` are a section: the value of a name decides whether, and how often, they run.
    case section(Int, end: Int, isInverted: Bool)
  }

  private typealias Fills = [String: Template.Part]

  private(set) var text: [UInt8] = []
  private(set) var steps: [Step] = []

  /// - Parameter names: for each template the number of its first tag's name; the others follow in order.
  init(_ template: Template, among templates: [String: Template], names: [String: Int]) {
    add(template.whole, filling: [:], Library(templates: templates, names: names))
  }

  /// The templates in which partials and blocks are looked up.
  private struct Library {
    let templates: [String: Template]
    let names: [String: Int]
  }

  /// - Parameter fills: what pages put into blocks; it replaces the layout's own text.
  private mutating func add(_ part: Template.Part, filling fills: Fills, _ library: Library) {
    let template = part.template
    var offset = part.bytes.lowerBound
    var number = part.tags.lowerBound
    while number < part.tags.upperBound {
      let tag = template.tags[number]
      addText(template.bytes[offset..<tag.cut.lowerBound])
      let name = (library.names[template.name] ?? 0) + number
      switch tag.kind {
      case .variable: steps.append(.value(name))
      case .section, .inverted:
        let opener = steps.count
        steps.append(.value(name))
        add(template.inside(number), filling: fills, library)
        steps[opener] = .section(name, end: steps.count, isInverted: tag.kind == .inverted)
      case .partial:
        if let other = library.templates[tag.text] { add(other.whole, filling: fills, library) }
      case .parent:
        guard let parent = library.templates[tag.text] else { break }
        let own = template.blocks(in: number)
        add(parent.whole, filling: fills.merging(own) { outer, _ in outer }, library)
      case .block:
        // Within its own content a block of the same name is a different one; otherwise it would never end.
        var others = fills
        let fill = others.removeValue(forKey: tag.text)
        add(fill ?? template.inside(number), filling: others, library)
      case .comment, .close: break
      }
      number = tag.end
      offset = template.tags[number].cut.upperBound
      number += 1
    }
    addText(template.bytes[offset..<part.bytes.upperBound])
  }

  private mutating func addText(_ bytes: ArraySlice<UInt8>) {
    if bytes.isEmpty { return }
    let start = text.count
    text += bytes
    steps.append(.text(start..<text.count))
  }
}

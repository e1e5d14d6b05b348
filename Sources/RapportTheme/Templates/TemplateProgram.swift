/// A template with everything that it includes, as the steps of rendering a page.
struct TemplateProgram: Sendable {
  enum Step: Sendable {
    /// A range of `text`, which is copied as it is.
    case text(Range<Int>)
    /// A value, by the number of its tag's name.
    case value(Int)
    /// The steps up to `end` are a section: the value of a name decides whether, and how often, they run.
    case section(Int, end: Int, isInverted: Bool)
  }

  private typealias Fills = [String: Template.Part]

  private(set) var text: [UInt8] = []
  private(set) var steps: [Step] = []

  /// The first step that a text may be joined to; a section begins or ends before it.
  private var firstJoinable = 0

  init(_ template: Template, among templates: [String: Template], _ spoken: SpokenTags) {
    add(template.whole, filling: [:], Library(templates: templates, spoken: spoken))
  }

  /// The templates in which partials and blocks are looked up, and the names and words of tags.
  private struct Library {
    let templates: [String: Template]
    let spoken: SpokenTags
  }

  /// - Parameter fills: what pages put into blocks, by the block's name; it replaces the layout's own
  ///   content.
  private mutating func add(_ part: Template.Part, filling fills: Fills, _ library: Library) {
    let template = part.template
    var offset = part.bytes.lowerBound
    var number = part.tags.lowerBound
    while number < part.tags.upperBound {
      let tag = template.tags[number]
      addText(template.bytes[offset..<tag.cut.lowerBound])
      let name = (library.spoken.firstNames[template.name] ?? 0) + number
      if let pieces = library.spoken.pieces(number, in: template.name) {
        add(pieces, of: number, in: template, filling: fills, library)
        (number, offset) = (tag.end + 1, template.tags[tag.end].cut.upperBound)
        continue
      }
      switch tag.kind {
      case .variable: steps.append(.value(name))
      case .section, .inverted:
        let opener = steps.count
        steps.append(.value(name))
        firstJoinable = steps.count
        add(template.inside(number), filling: fills, library)
        steps[opener] = .section(name, end: steps.count, isInverted: tag.kind == .inverted)
        firstJoinable = steps.count
      case .partial:
        if let other = library.templates[tag.text] { add(other.whole, filling: fills, library) }
      case .parent:
        guard let parent = library.templates[tag.text] else { break }
        let own = template.blocks(in: number)
        add(parent.whole, filling: fills.merging(own) { outer, _ in outer }, library)
      case .block:
        // Within a block's own content, a block of the same name is a different one; otherwise this would
        // never end.
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

  /// The words of a tag.
  private mutating func add(
    _ pieces: [SpokenTags.Piece], of number: Int, in template: Template, filling fills: Fills,
    _ library: Library
  ) {
    for piece in pieces {
      switch piece {
      case .text(let bytes): addText(bytes[...])
      case .value(let name): steps.append(.value(name))
      case .inside: add(template.inside(number), filling: fills, library)
      }
    }
  }

  private mutating func addText(_ bytes: ArraySlice<UInt8>) {
    if bytes.isEmpty { return }
    let start = text.count
    text += bytes
    // Texts are stored without a gap, so two in a row become one step.
    if steps.count > firstJoinable, case .text(let before)? = steps.last {
      steps[steps.count - 1] = .text(before.lowerBound..<text.count)
    } else {
      steps.append(.text(start..<text.count))
    }
  }
}

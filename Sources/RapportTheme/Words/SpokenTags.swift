import RapportBase
import RapportDiagnostics

/// The words that tags such as `{{word.copy}}` stand for, and the names that all other tags look up.
///
/// Words are put into templates before any page is rendered, so that they cost a page nothing.
struct SpokenTags {
  /// A piece of a tag's words.
  enum Piece {
    /// Escaped for HTML.
    case text([UInt8])
    /// A value of the page for a placeholder, by the number of its name.
    case value(Int)
    /// The content between `{{#word.use}}` and `{{/word.use}}`, for the placeholder `{link}`.
    case inside
  }

  /// The names of all tags by number, template by template: first those of its tags, then those in words.
  private(set) var names: [TemplateName] = []
  /// The number of each template's first name.
  private(set) var firstNames: [String: Int] = [:]
  /// Pieces by template, and by the number of the tag in it.
  private var pieces: [String: [Int: [Piece]]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  private static let prefix = "word."
  private static let link = "link"

  init(_ templates: [Template], _ words: Words, shared: Set<String>) {
    for template in templates {
      firstNames[template.name] = names.count
      names += template.tags.map { TemplateName($0, in: template, shared: shared) }
      var own: [Int: [Piece]] = [:]
      for (number, tag) in template.tags.enumerated() where tag.kind.asks && tag.text.isWord {
        own[number] = pieces(of: tag, in: template, words, shared)
      }
      if !own.isEmpty { pieces[template.name] = own }
    }
  }

  /// The pieces of a tag's words; `nil` if the tag doesn't stand for words.
  func pieces(_ number: Int, in template: String) -> [Piece]? { pieces[template]?[number] }

  private mutating func pieces(
    of tag: TemplateTag, in template: Template, _ words: Words, _ shared: Set<String>
  ) -> [Piece] {
    let key = String(tag.text.dropFirst(Self.prefix.count))
    guard tag.kind != .inverted, tag.text.begins(with: Self.prefix), let phrase = words[key] else {
      report(tag, in: template, words)
      return []
    }
    return phrase.many.map { part in
      switch part {
      case .text(let text):
        var bytes: [UInt8] = []
        bytes.append(escaping: text)
        return .text(bytes)
      case .value(Self.link) where tag.kind == .section: return .inside
      case .value(let name):
        names.append(TemplateName(name, in: tag, of: template, shared: shared))
        return .value(names.count - 1)
      }
    }
  }

  private mutating func report(_ tag: TemplateTag, in template: Template, _ words: Words) {
    let position = template.position(of: tag.range.lowerBound)
    guard tag.text.begins(with: Self.prefix), tag.kind != .inverted else {
      diagnostics.append(
        Diagnostic(
          .templateSyntax, in: template.file, at: position, "Words have no conditions and no transforms.",
          help: "Write them as `{{word.NAME}}`."))
      return
    }
    let key = String(tag.text.dropFirst(Self.prefix.count))
    let guess = nearest(key, among: words.keys).map { "Did you mean `word.\($0)`? " } ?? ""
    diagnostics.append(
      Diagnostic(
        .unknownTemplateName, in: template.file, at: position, "There are no words called `\(key)`.",
        help: "\(guess)The file `words/en.yml` of the theme has them all."))
  }
}

extension String {
  /// Whether a tag's text names words, with or without transforms around the name.
  fileprivate var isWord: Bool {
    begins(with: "word.") || parts(at: "(").last.map { $0.begins(with: "word.") } ?? false
  }
}

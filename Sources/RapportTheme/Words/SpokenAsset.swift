import RapportBase
import RapportDiagnostics

/// Words in scripts and style sheets: the string `"{{word.copied}}"` becomes the words in quotes, or a list
/// of both forms if they have two. This way pages load only the words that their scripts use, not a table.
enum SpokenAsset {
  private static let opening = Array("\"{{word.".utf8)
  private static let closing = Array("}}\"".utf8)

  /// The file with its words filled in. A tag that isn't in the table stays as it is.
  static func bytes(_ source: [UInt8], _ words: Words) -> [UInt8] {
    let tags = tags(in: source)
    if tags.isEmpty { return source }
    var out: [UInt8] = []
    out.reserveCapacity(source.count + 1000)
    var offset = 0
    for tag in tags {
      guard let phrase = words[tag.key] else { continue }
      out += source[offset..<tag.range.lowerBound]
      out += literal(phrase)
      offset = tag.range.upperBound
    }
    return out + source[offset...]
  }

  /// Faults for tags that aren't in the table.
  static func diagnostics(_ source: [UInt8], file: String, _ words: Words) -> [Diagnostic] {
    tags(in: source).filter { words[$0.key] == nil }.map { tag in
      let guess = nearest(tag.key, among: words.keys).map { "Did you mean `word.\($0)`? " } ?? ""
      return Diagnostic(
        .unknownTemplateName, in: file, at: SourcePosition(of: tag.range.lowerBound, in: source),
        "There are no words called `\(tag.key)`.",
        help: "\(guess)The file `words/en.yml` of the theme has them all.")
    }
  }

  private static func literal(_ phrase: Phrase) -> [UInt8] {
    var json = JSONWriter(capacity: 80)
    if phrase.hasForms {
      json.array { json in
        json.string(phrase.source(phrase.one))
        json.string(phrase.source(phrase.many))
      }
    } else {
      json.string(phrase.source(phrase.many))
    }
    return json.bytes
  }

  private static func tags(in source: [UInt8]) -> [(key: String, range: Range<Int>)] {
    var tags: [(key: String, range: Range<Int>)] = []
    var index = 0
    while let start = source[index...].firstIndex(of: UInt8(ascii: "{")) {
      index = start + 1
      guard start > 0, source[(start - 1)...].starts(with: opening) else { continue }
      let key = source[(start - 1 + opening.count)...].prefix {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 95
      }
      guard source[key.endIndex...].starts(with: closing) else { continue }
      index = key.endIndex + closing.count
      tags.append((String(decoding: key, as: UTF8.self), (start - 1)..<index))
    }
    return tags
  }
}

extension Phrase {
  /// A form as it is in the table, for scripts, which fill in values themselves.
  fileprivate func source(_ parts: [Part]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .value(let name): "{\(name)}"
      }
    }.joined()
  }
}

import RapportBase

/// A text of the interface: words with placeholders in braces. If a number changes the words, there are two
/// forms with `|` between them: `{count} asset | {count} assets`.
public struct Phrase: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case text(String)
    /// The placeholder's name, without braces.
    case value(String)
  }

  /// The singular; the same as `many` if a number changes nothing.
  let one: [Part]
  let many: [Part]
  /// Whether a number chooses between two forms, which may be the same: *1 Treffer*, *2 Treffer*.
  let hasForms: Bool

  /// - Parameter text: as written in a table of words.
  public init(_ text: String) {
    let forms = text.parts(at: "|", keepsEmpty: true).map { $0.trimmed }
    // Only a text with exactly two parts has forms. Any other stays as it is, spaces included.
    let isCounted = forms.count == 2
    hasForms = isCounted
    many = Phrase.parts(isCounted ? forms[1] : text)
    one = isCounted ? Phrase.parts(forms[0]) : many
  }

  /// The names of the placeholders in both forms, each once, sorted.
  var placeholders: [String] {
    var names: Set<String> = []
    for case .value(let name) in one + many { names.insert(name) }
    return names.sorted()
  }

  /// The text of a phrase without placeholders.
  public var text: String { Phrase.text(many, []) }

  /// The text with values filled in for the placeholders' names.
  public func text(_ values: [(String, String)]) -> String { Phrase.text(many, values) }

  /// The text of a form. A placeholder without a value stays, so that it is noticed.
  static func text(_ parts: [Part], _ values: [(String, String)]) -> String {
    if case .text(let text)? = parts.first, parts.count == 1 { return text }
    var out = ""
    for part in parts {
      switch part {
      case .text(let text): out += text
      case .value(let name): out += values.first { $0.0 == name }?.1 ?? "{\(name)}"
      }
    }
    return out
  }

  /// A text's parts. A brace that doesn't enclose a name is plain text.
  private static func parts(_ text: String) -> [Part] {
    var parts: [Part] = []
    var plain: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let name = rest.prefix { (97...122).contains($0) || $0 == UInt8(ascii: "_") }
      if byte == UInt8(ascii: "{"), !name.isEmpty, rest.dropFirst(name.count).first == UInt8(ascii: "}") {
        if !plain.isEmpty { parts.append(.text(String(decoding: plain, as: UTF8.self))) }
        parts.append(.value(String(decoding: name, as: UTF8.self)))
        plain = []
        rest = rest.dropFirst(name.count + 1)
      } else {
        plain.append(byte)
      }
    }
    if !plain.isEmpty || parts.isEmpty { parts.append(.text(String(decoding: plain, as: UTF8.self))) }
    return parts
  }
}

extension String {
  /// The string without spaces at its ends. No-break spaces stay.
  fileprivate var trimmed: String {
    let bytes = utf8.drop { $0 == 32 }
    return String(decoding: bytes.reversed().drop { $0 == 32 }.reversed(), as: UTF8.self)
  }
}

import RapportBase
import RapportDiagnostics
import RapportHub

extension ContentSchema {
  /// Writes what a single value of a type may be.
  func define(_ type: FieldType, to json: inout JSONWriter) {
    json.object { json in
      switch type {
      // YAML reads 42 and true as other types; in a text field they are text.
      case .text:
        json.member("type", ["string", "number", "boolean"])
      case .line: line(to: &json)
      case .date:
        pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", to: &json)
        json.member("format", "date")
      case .period:
        pattern("^0*[1-9][0-9]*[dwmy]$", to: &json)
        json.member("maxLength", 5)
      case .number: number(to: &json)
      case .url: pattern(address, to: &json)
      case .choice(let vocabulary): values(settings.values(of: vocabulary), to: &json)
      case .owner:
        if hub != nil {
          values(settings.teams + settings.people.map(\.slug), to: &json)
        } else {
          line(to: &json)
        }
      case .reference(let kind):
        if let hub { values(hub.slugs(of: kind), to: &json) } else { slug("", to: &json) }
      case .referenceAmong(let names):
        if let hub {
          values(hub.slugs(among: names), to: &json)
        } else {
          slug("(?:(?:\(names.joined(separator: "|")))/)?", isOptional: true, to: &json)
        }
      case .anyReference:
        if let hub {
          values(kinds.flatMap { kind in hub.slugs(of: kind.name).map { "\(kind.name)/\($0)" } }, to: &json)
        } else {
          slug("(?:\(kinds.map(\.name).joined(separator: "|")))/", to: &json)
        }
      case .file:
        if let hub {
          values(hub.attachments.flatMap { ["files/\($0.path)", $0.path] }, to: &json)
        } else {
          pattern(path, to: &json)
        }
      case .words: words(to: &json)
      case .fieldType: fieldType(to: &json)
      case .record, .perTeam, .map, .list: break
      }
    }
  }

  /// Words as a list, or with a label for each.
  private func words(to json: inout JSONWriter) {
    json.key("anyOf")
    json.array { json in
      json.object { line(to: &$0) }
      json.object { json in
        json.member("type", "array")
        json.key("items")
        json.object { line(to: &$0) }
        json.member("minItems", 1)
      }
      json.object { json in
        json.member("type", "object")
        json.key("additionalProperties")
        json.object { line(to: &$0) }
        json.member("minProperties", 1)
      }
    }
  }

  /// A type's word, or words to choose from, alone or as the only item of a list.
  private func fieldType(to json: inout JSONWriter) {
    func single(to json: inout JSONWriter) {
      json.object { values(FieldTypes.words(kinds), to: &$0) }
      json.object { json in
        json.member("type", "object")
        json.member("required", ["one_of"])
        json.key("properties")
        json.object { json in
          json.key("one_of")
          json.object { words(to: &$0) }
        }
        json.key("additionalProperties")
        json.bool(false)
      }
    }
    json.key("anyOf")
    json.array { json in
      single(to: &json)
      json.object { json in
        json.member("type", "array")
        json.member("minItems", 1)
        json.member("maxItems", 1)
        json.key("items")
        json.object { json in
          json.key("anyOf")
          json.array { single(to: &$0) }
        }
      }
    }
  }

  private func line(to json: inout JSONWriter) {
    json.member("type", ["string", "number", "boolean"])
    json.member("pattern", #"^\s*[^\n]*\s*$"#)
  }

  private func pattern(_ pattern: String, to json: inout JSONWriter) {
    json.member("type", "string")
    json.member("pattern", pattern)
  }

  private func number(to json: inout JSONWriter) {
    json.member("type", ["number", "string"])
    json.member("pattern", #"^\s*[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?\s*$"#)
    json.member("exclusiveMinimum", -1_000_000_000_000)
    json.member("exclusiveMaximum", 1_000_000_000_000)
  }

  /// Writes an enumeration of texts. A slug of digits only is a number to YAML, and `true` isn't text, so
  /// both forms are allowed.
  private func values(_ texts: [String], to json: inout JSONWriter) {
    guard !texts.isEmpty else {
      // There is nothing to choose from yet, and `enum` must not be empty.
      json.key("not")
      json.object { _ in }
      return
    }
    json.key("enum")
    json.array { json in
      for text in texts {
        json.string(text)
        if let number = Int(text) { json.number(number) }
        if text == "true" || text == "false" { json.bool(text == "true") }
      }
    }
  }

  /// Writes a slug's type and pattern. Any non-ASCII character is allowed: only the checker knows which
  /// letters may be in a slug.
  ///
  /// - Parameters:
  ///   - prefix: a pattern for what comes before the slug.
  ///   - isOptional: whether it may be left out.
  private func slug(_ prefix: String, isOptional: Bool = false, to json: inout JSONWriter) {
    let character = #"[^\x00-\x2F\x3A-\x60\x7B-\x7F]"#
    json.member("type", prefix.isEmpty || isOptional ? ["string", "integer"] : ["string"])
    json.member("pattern", "^\(prefix)\(character)(?:(?:\(character)|-)*\(character))?$")
  }

  /// `WebAddress` as a pattern: one of its schemes in any case, a host if the scheme has one, no character
  /// that would end an address.
  private var address: String {
    let character = #"[^\x00-\x20\x7F"<>`\\]"#
    let schemes = WebAddress.schemes.map { scheme in
      let name = scheme.map { "[\($0)\($0.uppercased())]" }.joined()
      return name + (scheme.hasPrefix("http") ? "://(?![/?#:])" : ":")
    }
    return "^(?:\(schemes.joined(separator: "|")))\(character)+$"
  }

  /// A path that stays inside `files/`.
  private var path: String {
    let part = #"(?!\.{1,2}(?:/|$))[^\x00-\x1F/\\:]+"#
    return "^(?:files/)?\(part)(?:/\(part))*$"
  }
}

extension Hub {
  /// The texts that may name entries of some kinds: slugs, each once, and slugs with their kind.
  fileprivate func slugs(among kinds: [String]) -> [String] {
    let named = kinds.map { kind in (kind: kind, slugs: slugs(of: kind)) }
    var seen: Set<String> = []
    return named.flatMap { $0.slugs.filter { seen.insert($0).inserted } }
      + named.flatMap { list in list.slugs.map { "\(list.kind)/\($0)" } }
  }

  /// The slugs of a kind, each once.
  fileprivate func slugs(of kind: String) -> [String] {
    indices(of: kind).filter { index(of: entries[$0].key) == $0 }.map { entries[$0].slug }
  }
}

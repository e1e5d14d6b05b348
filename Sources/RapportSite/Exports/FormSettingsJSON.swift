import RapportAuthoring
import RapportBase
import RapportDiagnostics
import RapportHub

/// Kinds, fields, rules, vocabularies, limits, people and ways to propose, in the form that the form's
/// scripts read.
struct FormSettingsJSON {
  let hub: Hub
  let words: SiteWords
  /// The paths of the scripts with the entries that fields may refer to, by kind.
  let options: [(name: String, path: String)]

  func bytes() -> [UInt8] {
    var json = JSONWriter(capacity: 20_000)
    json.object { json in
      json.member("format", Exports.format)
      json.key("kinds")
      json.array { json in
        for kind in hub.kinds { write(kind, to: &json) }
      }
      json.key("entryPoints")
      EntryPointsJSON(kinds: hub.kinds, words: words).write(to: &json)
      json.key("vocabularies")
      json.object { json in
        for name in vocabularies { write(hub.settings.vocabulary(name), name, to: &json) }
      }
      writeLimits(to: &json)
      writeLetters(to: &json)
      json.member("teams", hub.settings.teams)
      writePeople(to: &json)
      writeMethods(to: &json)
      json.key("options")
      json.object { json in
        for list in options { json.member(list.name, list.path) }
      }
    }
    return json.bytes
  }

  private func write(_ kind: Kind, to json: inout JSONWriter) {
    json.line()
    json.object { json in
      json.member("name", kind.name)
      json.member("folder", kind.folder)
      json.member("label", words(declared: kind.label))
      json.key("dated")
      json.bool(kind.isAppendOnly)
      if !kind.titleFields.isEmpty { json.member("titleFields", kind.titleFields) }
      json.key("rules")
      json.array { json in
        for rule in kind.rules { write(rule, to: &json) }
      }
      json.key("fields")
      write(kind.fields, to: &json)
    }
  }

  private func write(_ fields: [Field], to json: inout JSONWriter) {
    json.array { json in
      for field in fields {
        json.object { json in
          json.member("key", field.key)
          json.member("label", words(declared: field.label))
          json.member("help", words(declared: field.help))
          json.member("visibility", field.formVisibility.rawValue)
          if field.isRequired { json.member("required", 1) }
          if field.allowsAll { json.member("all", 1) }
          if field.isPast { json.member("past", 1) }
          if field.isHubsOwn { json.member("own", 1) }
          json.key("type")
          write(field.type, to: &json)
        }
      }
    }
  }

  private func write(_ type: FieldType, to json: inout JSONWriter) {
    json.object { json in
      switch type {
      case .line: json.member("type", "line")
      case .text: json.member("type", "text")
      case .date: json.member("type", "date")
      case .period: json.member("type", "period")
      case .number: json.member("type", "number")
      case .url: json.member("type", "url")
      case .file: json.member("type", "file")
      case .owner: json.member("type", "owner")
      case .anyReference: json.member("type", "any")
      case .choice(let name):
        json.member("type", "choice")
        json.member("itemType", name)
      case .reference(let kind):
        json.member("type", "reference")
        json.member("itemType", kind)
      case .referenceAmong(let kinds):
        json.member("type", "among")
        json.member("itemType", kinds)
      case .record(let fields):
        json.member("type", "record")
        json.key("itemType")
        write(fields, to: &json)
      case .list(let inner): write("list", inner, to: &json)
      case .perTeam(let inner): write("team", inner, to: &json)
      case .map(let inner): write("map", inner, to: &json)
      case .words, .fieldType: break  // Only `hub.yml` has them.
      }
    }
  }

  private func write(_ name: String, _ inner: FieldType, to json: inout JSONWriter) {
    json.member("type", name)
    json.key("itemType")
    write(inner, to: &json)
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    json.object { json in
      switch rule {
      case .notBefore(let later, let earlier):
        json.member("type", "order")
        json.member("fields", [later, earlier])
      case .maxLength(let key, let lines, let words):
        json.member("type", "lines")
        json.member("fields", [key])
        json.member("max", lines)
        json.member("words", words)
      case .needs(let key, let other, let values):
        json.member("type", "needs")
        json.member("fields", [key, other])
        json.member("values", values)
      }
    }
  }

  /// Every vocabulary that a field uses, in the fields' order.
  private var vocabularies: [String] {
    var names: [String] = []
    for kind in hub.kinds { FormSettingsJSON.collect(kind.fields, &names) }
    return names
  }

  private static func collect(_ fields: [Field], _ names: inout [String]) {
    for field in fields { collect(field.type, &names) }
  }

  private static func collect(_ type: FieldType, _ names: inout [String]) {
    switch type {
    case .choice(let name): if !names.contains(name) { names.append(name) }
    case .record(let fields): collect(fields, &names)
    case .list(let inner), .perTeam(let inner), .map(let inner): collect(inner, &names)
    default: break
    }
  }

  private func write(_ vocabulary: Vocabulary, _ name: String, to json: inout JSONWriter) {
    json.key(name)
    json.array { json in
      for value in vocabulary.values {
        json.array { json in
          json.string(value.value)
          json.string(words(declared: value.label))
        }
      }
    }
  }

  /// Writes the limits that the form's scripts share with the code that reads their output.
  private func writeLimits(to json: inout JSONWriter) {
    json.key("limits")
    json.object { json in
      json.member("slugLength", Slug.maxLength)
      json.member("titleSlugLength", Slug.maxLengthFromTitle)
      json.member("reservedSlugs", Slug.reserved.sorted())
      json.member("urlSchemes", WebAddress.schemes)
      json.member("inlineListBytes", EntryWriter.maxInlineListLength)
      json.member("mailLinkBytes", MailLink.maxLength)
      json.member("hostLinkBytes", HostLinks.maxLength)
      json.key("number")
      json.number(FieldValue.numberBound)
      json.member("privateDataFields", privateDataFields)
      json.member("currencySigns", Price.signs)
      json.member("currencyNames", Price.names)
    }
  }

  /// Writes how slugs transliterate letters: pairs of ASCII text and the letters that it stands for.
  private func writeLetters(to json: inout JSONWriter) {
    json.key("letters")
    json.array { json in
      for group in Transliteration.groups {
        json.array { json in
          json.string(group.ascii)
          json.string(group.letters)
        }
      }
    }
  }

  /// Writes the slugs and names of people who haven't left.
  private func writePeople(to json: inout JSONWriter) {
    json.key("people")
    json.array { json in
      for person in hub.settings.people where person.left.map({ $0 >= hub.asOf }) ?? true {
        json.array { json in
          json.string(person.slug)
          json.string(person.name)
        }
      }
    }
  }

  private func writeMethods(to json: inout JSONWriter) {
    let settings = hub.settings
    json.key("propose")
    json.object { json in
      json.member("methods", settings.propose.ways)
      if let email = settings.propose.email { json.member("email", email) }
      if let host = HostLinks(settings.repository) {
        json.member("host", host.name)
        json.member("hostKind", host.repository.kind)
        json.member("hostURL", host.url)
        json.member("branch", host.repository.branch)
        json.member("contentPath", host.contentPath)
      }
    }
  }
}

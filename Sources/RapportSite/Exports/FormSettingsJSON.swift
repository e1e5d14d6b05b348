import RapportDiagnostics
import RapportHub

/// Kinds, fields, rules, words, people and ways to propose, as the form reads them.
struct FormSettingsJSON {
  let hub: Hub
  /// Scripts of what fields may refer to, by kind.
  let lists: [(name: String, path: String)]

  func bytes() -> [UInt8] {
    var json = JSONWriter(capacity: 20_000)
    json.object { json in
      json.member("format", Exports.format)
      json.key("kinds")
      json.array { json in
        for kind in hub.kinds { write(kind, to: &json) }
      }
      json.key("words")
      json.object { json in
        for name in words { write(hub.settings.vocabulary(name), name, to: &json) }
      }
      json.member("teams", hub.settings.teams)
      writePeople(to: &json)
      writeWays(to: &json)
      json.key("lists")
      json.object { json in
        for list in lists { json.member(list.name, list.path) }
      }
    }
    return json.bytes
  }

  private func write(_ kind: Kind, to json: inout JSONWriter) {
    json.line()
    json.object { json in
      json.member("name", kind.name)
      json.member("folder", kind.folder)
      json.member("label", kind.label)
      json.key("dated")
      json.bool(!kind.isReviewed)
      if let field = kind.titleField { json.member("title_field", field) }
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
          json.member("label", field.label)
          json.member("help", field.help)
          json.member("ask", field.asking.rawValue)
          if field.isRequired { json.member("required", 1) }
          if field.allowsAll { json.member("all", 1) }
          json.key("type")
          write(field.type, to: &json)
        }
      }
    }
  }

  private func write(_ type: FieldType, to json: inout JSONWriter) {
    json.object { json in
      switch type {
      case .line: json.member("is", "line")
      case .text: json.member("is", "text")
      case .date: json.member("is", "date")
      case .period: json.member("is", "period")
      case .number: json.member("is", "number")
      case .url: json.member("is", "url")
      case .file: json.member("is", "file")
      case .owner: json.member("is", "owner")
      case .anyReference: json.member("is", "any")
      case .choice(let name):
        json.member("is", "choice")
        json.member("of", name)
      case .reference(let kind):
        json.member("is", "reference")
        json.member("of", kind)
      case .record(let fields):
        json.member("is", "record")
        json.key("of")
        write(fields, to: &json)
      case .list(let inner): write("list", inner, to: &json)
      case .perTeam(let inner): write("team", inner, to: &json)
      case .map(let inner): write("map", inner, to: &json)
      }
    }
  }

  private func write(_ name: String, _ inner: FieldType, to json: inout JSONWriter) {
    json.member("is", name)
    json.key("of")
    write(inner, to: &json)
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    json.object { json in
      switch rule {
      case .atMostOneOf(let keys):
        json.member("is", "one")
        json.member("of", keys)
      case .notBefore(let later, let earlier):
        json.member("is", "order")
        json.member("of", [later, earlier])
      case .maxLines(let key, let most):
        json.member("is", "lines")
        json.member("of", [key])
        json.member("most", most)
      case .needs(let key, let other, let values):
        json.member("is", "needs")
        json.member("of", [key, other])
        json.member("values", values)
      }
    }
  }

  /// Every vocabulary that a field names, in the order in which fields do.
  private var words: [String] {
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
          json.string(value.label)
        }
      }
    }
  }

  /// Those who are here still: slug and name.
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

  private func writeWays(to json: inout JSONWriter) {
    let settings = hub.settings
    json.key("propose")
    json.object { json in
      json.member("ways", settings.propose.ways)
      if let email = settings.propose.email { json.member("email", email) }
      if let host = HostLinks(settings.repository) {
        json.member("host", host.name)
        json.member("host_kind", host.repository.kind)
        json.member("host_url", host.url)
        json.member("branch", host.repository.branch)
        json.member("content_path", host.contentPath)
      }
    }
  }
}

import RapportBase
import RapportHub

/// The entry points of the form, as its scripts read them.
struct EntryPointsJSON {
  let kinds: [Kind]
  let words: SiteWords

  /// Writes an array, as the value of a member.
  func write(to json: inout JSONWriter) {
    json.array { json in
      for (kind, entryPoint) in Kind.entryPoints(of: kinds) {
        json.line()
        write(entryPoint, of: kind, to: &json)
      }
    }
  }

  private func write(_ entryPoint: EntryPoint, of kind: Kind, to json: inout JSONWriter) {
    let questions = entryPoint.first + entryPoint.more + entryPoint.wording
    json.object { json in
      json.member("name", entryPoint.name)
      json.member("kind", kind.name)
      json.member("title", words(declared: entryPoint.title))
      json.member("first", entryPoint.first.map(\.key))
      json.member("more", entryPoint.more.map(\.key))
      json.member("omitted", entryPoint.omitted)
      json.member("required", questions.filter(\.isRequired).map(\.key))
      json.member("queryField", entryPoint.queryField)
      if let title = entryPoint.defaultTitle { json.member("defaultTitle", words(declared: title)) }
      json.key("asksObjection")
      json.bool(entryPoint.asksObjection)
      json.key("hasBody")
      json.bool(entryPoint.hasBody)
      write("fixedValues", entryPoint.fixedValues, to: &json) { $0 }
      json.key("wording")
      json.object { json in
        for question in questions { write(question, to: &json) }
      }
      guard let next = entryPoint.next else { return }
      json.key("next")
      json.object { json in
        json.member("entryPoint", next.name)
        json.member("label", words(declared: next.label))
        json.member("hint", words(declared: next.hint))
      }
    }
  }

  private func write(_ question: Question, to json: inout JSONWriter) {
    json.key(question.key)
    json.object { json in
      if let label = question.label { json.member("label", words(declared: label)) }
      if let hint = question.hint { json.member("hint", words(declared: hint)) }
      if let rows = question.rows { json.member("rows", rows) }
      if let label = question.emptyLabel { json.member("empty", words(declared: label)) }
      if question.isVoice { json.member("voice", 1) }
      if question.isSingle { json.member("single", 1) }
      if question.isRemembered { json.member("remembered", 1) }
      if let key = question.unless { json.member("unless", key) }
      if let key = question.follows { json.member("follows", key) }
      if !question.valueLabels.isEmpty {
        write("labels", question.valueLabels, to: &json) { words(declared: $0) }
      }
    }
  }

  private func write(
    _ name: String, _ texts: [String: String], to json: inout JSONWriter, _ say: (String) -> String
  ) {
    json.key(name)
    json.object { json in
      for (key, text) in texts.sorted(by: { $0.key < $1.key }) { json.member(key, say(text)) }
    }
  }
}

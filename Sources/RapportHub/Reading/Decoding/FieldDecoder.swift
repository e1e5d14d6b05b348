import RapportBase
package import RapportContent
package import RapportDiagnostics

/// Turns fields from text into typed values according to their declarations. It
/// collects problems and carries on.
package struct FieldDecoder {
  /// Path of the file, for messages.
  package let file: String
  /// Vocabularies, teams and people come from here.
  package let settings: HubSettings
  /// The kinds that references may name.
  package let kinds: [Kind]
  /// The code for an undeclared name: an entry's field, or a setting in `hub.yml`.
  var unknownCode = DiagnosticCode.unknownField
  /// Everything wrong with the fields read so far.
  package var diagnostics: [Diagnostic] = []
  /// Every reference found, to be resolved once all entries are known.
  package var references: [Entry.Reference] = []
  private var topField = ""
  /// What was lost between the source and the values, by the value's position.
  let remarks: YAMLRemark.ByValue
  /// Guesses are limited per file, because there may be thousands of files.
  var guesser = Guesser(atMost: 20_000)

  /// - Parameters:
  ///   - file: path of the file, for messages.
  ///   - remarks: what was lost between the source and the values, by the value's position.
  package init(file: String, settings: HubSettings, kinds: [Kind], remarks: YAMLRemark.ByValue = [:]) {
    self.file = file
    self.settings = settings
    self.kinds = kinds
    self.remarks = remarks
  }

  /// Decodes the declared fields, in the order of their declarations.
  ///
  /// - Parameters:
  ///   - owner: what the fields belong to, for messages: *an asset*.
  ///   - start: where to report a required field that is missing.
  package mutating func members(
    _ pairs: [YAMLNode.Pair], _ fields: [Field], of owner: String, at start: SourcePosition,
    isTop: Bool = false
  ) -> [FieldValue.Member] {
    var found = [FieldValue?](repeating: nil, count: fields.count)
    var faulty = [Bool](repeating: false, count: fields.count)
    var others: [YAMLNode.Pair] = []
    for pair in pairs {
      guard let index = fields.firstIndex(where: { $0.key == pair.key }) else {
        others.append(pair)
        continue
      }
      if isTop { topField = pair.key }
      let before = diagnostics.count
      found[index] = filled(pair, fields[index])
      faulty[index] = found[index] == nil && diagnostics.count > before
    }
    let isEntry = isTop && !others.isEmpty
    for (pair, guess) in isEntry ? foreign(others, fields, &found) : others.map({ ($0, nil) }) {
      let index = misspelled(pair, among: fields)
      if let index, fields[index].isRequired, found[index] == nil { faulty[index] = true }
      unknown(pair, guess, among: fields, of: owner, misspelled: index.map { fields[$0] })
    }
    var members: [FieldValue.Member] = []
    for (index, field) in fields.enumerated() {
      if let value = found[index] {
        members.append(FieldValue.Member(key: field.key, value: value))
      } else if field.isRequired, !faulty[index] {
        missing(field, of: owner, pairs.first { $0.key == field.key }, start)
      }
    }
    return members
  }

  /// Reads other tools' fields as the hub's fields with the same meaning.
  ///
  /// - Returns: the fields that remain unknown, each with a guess at what was meant.
  private mutating func foreign(
    _ pairs: [YAMLNode.Pair], _ fields: [Field], _ found: inout [FieldValue?]
  ) -> [(pair: YAMLNode.Pair, guess: String?)] {
    let odd = pairs.filter { misspelled($0, among: fields) != nil }
    let pairs = odd.isEmpty ? pairs : pairs.filter { misspelled($0, among: fields) == nil }
    let filled = Dictionary(
      firstOf: zip(fields, found).compactMap { field, value in value.map { (field.key, $0) } })
    let foreign = ForeignFields(pairs, fields, filled: filled, settings)
    for (key, node) in foreign.values {
      guard let index = fields.firstIndex(where: { $0.key == key }) else { continue }
      topField = key
      found[index] = value(node, of: fields[index])
    }
    if let said = foreign.diagnostic(in: file) { diagnostics.append(said) }
    return odd.map { ($0, nil) } + foreign.unknown
  }

  private mutating func filled(_ pair: YAMLNode.Pair, _ field: Field) -> FieldValue? {
    guard !isUnfilled(pair.value, as: field.type) else {
      // For a required field, the report that it is missing says more.
      if !field.isRequired, pair.value.isBlank { checkSource(of: pair.value, as: field.type, field.key) }
      return nil
    }
    guard let node = withoutHints(pair.value, field) else { return nil }
    let value = value(node, of: field)
    if let value { checkWords(node, value, of: field) }
    return value
  }

  private mutating func value(_ node: YAMLNode, of field: Field) -> FieldValue? {
    if field.allowsAll, isAll(node) { return FieldValue(.all, at: node.position) }
    return value(node, as: field.type, field.key)
  }

  private func isAll(_ node: YAMLNode) -> Bool {
    if case .list(let items) = node.content { return items.count == 1 && items[0].text == "all" }
    return node.text == "all"
  }

  /// - Parameter isItem: whether the value is an item of a list.
  package mutating func value(
    _ node: YAMLNode, as type: FieldType, _ key: String, isItem: Bool = false
  ) -> FieldValue? {
    switch type {
    case .list(let item): list(node, of: item, key)
    case .record(let fields): record(node, fields, key)
    case .perTeam(let inner): map(node, of: inner, key, onlyTeams: true)
    case .map(let inner): map(node, of: inner, key, onlyTeams: false)
    case .words: words(node, key)
    case .fieldType: fieldType(node, key)
    default: scalar(node, as: type, key, isItem: isItem)
    }
  }

  private mutating func list(_ node: YAMLNode, of item: FieldType, _ key: String) -> FieldValue? {
    guard case .list(let nodes) = node.content else {
      return value(node, as: item, key, isItem: true).map { FieldValue(.list([$0]), at: node.position) }
    }
    var values: [FieldValue] = []
    for node in nodes {
      if isUnfilled(node, as: item) {
        checkSource(of: node, as: item, key)
      } else if let value = value(node, as: item, key, isItem: true) {
        values.append(value)
      }
    }
    if values.count > 1 { dropRepeated(&values, key) }
    return values.isEmpty && !nodes.isEmpty ? nil : FieldValue(.list(values), at: node.position)
  }

  /// Drops repeated words and references, which count once however often a list names them.
  private mutating func dropRepeated(_ values: inout [FieldValue], _ key: String) {
    // Most lists are short, so that comparing is cheaper than hashing.
    let isShort = values.count <= 8
    if isShort,
      values.indices.allSatisfy({ index in !values[..<index].contains { $0.content == values[index].content }
      })
    {
      return
    }
    var seen: Set<FieldValue.Content> = []
    var reported: Set<FieldValue.Content> = []
    values = values.filter { value in
      let word: String
      switch value.content {
      case .text(let text): word = text
      case .reference(let target): word = target.slug
      default: return true
      }
      if seen.insert(value.content).inserted { return true }
      guard reported.insert(value.content).inserted else { return false }
      report(
        .duplicateValue, at: value.position, "“\(word.prefix(60))” is in “\(key)” twice",
        "Delete one of the two.")
      return false
    }
  }

  private mutating func record(_ node: YAMLNode, _ fields: [Field], _ key: String) -> FieldValue? {
    guard case .map(let pairs) = node.content else {
      let names = fields.map(\.key).joined(separator: ", ")
      wrongType(node, key, "a group of fields (\(names))", "Write them as  \(key): {\(fields[0].key): …}")
      return nil
    }
    return FieldValue(.record(members(pairs, fields, of: key, at: node.position)), at: node.position)
  }

  private mutating func map(
    _ node: YAMLNode, of inner: FieldType, _ key: String, onlyTeams: Bool
  ) -> FieldValue? {
    guard case .map(let pairs) = node.content else {
      let example = onlyTeams ? settings.teams.first ?? "sales" : "name"
      wrongType(node, key, "one value for each name", "Write it as  \(key): {\(example): …}")
      return nil
    }
    var members: [FieldValue.Member] = []
    for pair in pairs {
      if onlyTeams, !settings.isTeam(pair.key) {
        unknownValue(pair.key, at: pair.position, "a team", settings.teams)
      } else if !(onlyTeams ? isUnfilled(pair.value, as: inner) : pair.value.isBlank),
        let value = value(pair.value, as: inner, "\(key).\(pair.key)")
      {
        members.append(FieldValue.Member(key: pair.key, value: value))
      }
    }
    return FieldValue(.record(members), at: node.position)
  }
}

extension FieldDecoder {
  /// Adds a finding about the file.
  package mutating func report(
    _ code: DiagnosticCode, at position: SourcePosition, _ message: String, _ help: String
  ) {
    diagnostics.append(Diagnostic(code, in: file, at: position, message, help: help))
  }

  /// Reports a value of the wrong shape: `expected` continues a sentence, as in *one value*.
  package mutating func wrongType(_ node: YAMLNode, _ key: String, _ expected: String, _ help: String) {
    report(.wrongType, at: node.position, "“\(key)” takes \(expected), found \(node.describedKind)", help)
  }

  /// Reports a value that isn't among the known ones: `what` continues a sentence, as in *a team*.
  package mutating func unknownValue(
    _ word: String, at position: SourcePosition, _ what: String, _ known: [String]
  ) {
    report(
      .unknownValue, at: position, "“\(word.prefix(60))” isn't \(what)",
      guesser.suggestion(for: WrittenName.bare(word), among: known))
  }

  /// Records a reference from the current top-level field, to be resolved later.
  package mutating func refer(to key: EntryKey, at position: SourcePosition, otherKinds: [String] = []) {
    references.append(
      Entry.Reference(field: topField, key: key, position: position, otherKinds: otherKinds))
  }
}

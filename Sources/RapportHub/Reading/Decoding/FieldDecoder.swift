import RapportBase
package import RapportContent
package import RapportDiagnostics

/// Turns fields as text into typed values, after their declarations. Collects what is wrong and goes on.
package struct FieldDecoder {
  package let file: String
  package let settings: HubSettings
  package let kinds: [Kind]
  /// What a name without a declaration is: a field of an entry, or a setting of `hub.yml`.
  var unknownCode = DiagnosticCode.unknownField
  package var diagnostics: [Diagnostic] = []
  /// Every reference met, to be resolved when all entries are known.
  package var references: [Entry.Reference] = []
  private var topField = ""

  package init(file: String, settings: HubSettings, kinds: [Kind]) {
    self.file = file
    self.settings = settings
    self.kinds = kinds
  }

  /// The members that the declarations know, in the declarations' order.
  ///
  /// - Parameters:
  ///   - owner: what the fields belong to, for messages: *an asset*.
  ///   - start: where to point when a required field is missing altogether.
  package mutating func members(
    _ pairs: [YAMLNode.Pair], _ fields: [Field], of owner: String, at start: SourcePosition,
    isTop: Bool = false
  ) -> [FieldValue.Member] {
    var found = [FieldValue?](repeating: nil, count: fields.count)
    var faulty = [Bool](repeating: false, count: fields.count)
    for pair in pairs {
      guard let index = fields.firstIndex(where: { $0.key == pair.key }) else {
        unknown(pair, among: fields, of: owner)
        continue
      }
      if isTop { topField = pair.key }
      let before = diagnostics.count
      if !pair.value.isBlank { found[index] = value(pair.value, of: fields[index]) }
      faulty[index] = found[index] == nil && diagnostics.count > before
    }
    var members: [FieldValue.Member] = []
    for (index, field) in fields.enumerated() {
      if let value = found[index] {
        members.append(FieldValue.Member(key: field.key, value: value))
      } else if field.isRequired, !faulty[index] {
        missing(field, of: owner, at: pairs.first { $0.key == field.key }?.position ?? start)
      }
    }
    return members
  }

  private mutating func value(_ node: YAMLNode, of field: Field) -> FieldValue? {
    if field.allowsAll, isAll(node) { return FieldValue(.all, at: node.position) }
    return value(node, as: field.type, field.key)
  }

  private func isAll(_ node: YAMLNode) -> Bool {
    if case .list(let items) = node.content { return items.count == 1 && items[0].text == "all" }
    return node.text == "all"
  }

  package mutating func value(_ node: YAMLNode, as type: FieldType, _ key: String) -> FieldValue? {
    switch type {
    case .list(let item): list(node, of: item, key)
    case .record(let fields): record(node, fields, key)
    case .perTeam(let inner): map(node, of: inner, key, onlyTeams: true)
    case .map(let inner): map(node, of: inner, key, onlyTeams: false)
    default: scalar(node, as: type, key)
    }
  }

  private mutating func list(_ node: YAMLNode, of item: FieldType, _ key: String) -> FieldValue? {
    guard case .list(let nodes) = node.content else {
      return value(node, as: item, key).map { FieldValue(.list([$0]), at: node.position) }
    }
    let values = nodes.compactMap { $0.isBlank ? nil : value($0, as: item, key) }
    return values.isEmpty && !nodes.isEmpty ? nil : FieldValue(.list(values), at: node.position)
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
      if onlyTeams, !settings.teams.contains(pair.key) {
        unknownValue(pair.key, at: pair.position, "a team", settings.teams)
      } else if !pair.value.isBlank, let value = value(pair.value, as: inner, "\(key).\(pair.key)") {
        members.append(FieldValue.Member(key: pair.key, value: value))
      }
    }
    return FieldValue(.record(members), at: node.position)
  }
}

extension FieldDecoder {
  package mutating func report(
    _ code: DiagnosticCode, at position: SourcePosition, _ message: String, _ help: String
  ) {
    diagnostics.append(Diagnostic(code, in: file, at: position, message, help: help))
  }

  package mutating func wrongType(_ node: YAMLNode, _ key: String, _ expected: String, _ help: String) {
    report(.wrongType, at: node.position, "“\(key)” takes \(expected), found \(node.describedKind)", help)
  }

  package mutating func unknownValue(
    _ word: String, at position: SourcePosition, _ what: String, _ known: [String]
  ) {
    report(
      .unknownValue, at: position, "“\(word.prefix(60))” isn't \(what)", suggestion(for: word, among: known))
  }

  package mutating func refer(to key: EntryKey, at position: SourcePosition) {
    references.append(Entry.Reference(field: topField, key: key, position: position))
  }

  private mutating func unknown(_ pair: YAMLNode.Pair, among fields: [Field], of owner: String) {
    report(
      unknownCode, at: pair.position, "“\(pair.key.prefix(60))” isn't a field of \(owner)",
      suggestion(for: pair.key, among: fields.map(\.key)))
  }

  private mutating func missing(_ field: Field, of owner: String, at position: SourcePosition) {
    report(
      .missingField, at: position, "“\(field.key)” is missing: \(owner) needs it",
      "Add  \(field.key): … \(field.help)")
  }
}

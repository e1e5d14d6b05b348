import RapportContent
public import RapportDiagnostics

/// A file for a new entry, made from a title and values as a person types them.
public struct NewEntry: Sendable {
  public let key: EntryKey
  /// Below the content folder.
  public let path: String
  public let bytes: [UInt8]
  /// What is wrong with the values; positions mean nothing here.
  public let diagnostics: [Diagnostic]

  /// - Parameters:
  ///   - values: field names with values. A name that comes twice is a list; lists of slugs and of set values may
  ///     also be parted by commas.
  ///   - hub: what the values may refer to.
  public init(_ kind: Kind, title: String, values: [(key: String, value: String)], in hub: Hub) {
    var pairs = NewEntry.pairs(values, kind)
    let titleKey = kind.titleField ?? "title"
    if !pairs.contains(where: { $0.key == titleKey }) { pairs.insert(NewEntry.pair(titleKey, title), at: 0) }
    if !kind.isReviewed, kind.field("date") != nil, !pairs.contains(where: { $0.key == "date" }) {
      pairs.append(NewEntry.pair("date", hub.asOf.description))
    }
    var decoder = FieldDecoder(file: "--set", settings: hub.settings, kinds: hub.kinds)
    let members = decoder.members(pairs, kind.fields, of: kind.name.withArticle, at: .start, isTop: true)
    for reference in decoder.references where hub.entry(reference.key) == nil {
      decoder.unknownValue(
        reference.key.slug, at: .start, reference.key.kind.withArticle,
        hub.entries(of: reference.key.kind).map(\.slug))
    }
    // What is still to be filled in is written into the file as a comment, and told by the next check.
    diagnostics = decoder.diagnostics.filter { $0.code != .missingField }
    let missing = kind.fields.filter { field in
      !members.contains { $0.key == field.key }
        && (field.isRequired || (values.isEmpty && field.asking == .first))
    }
    var comments = missing.map { field in
      NewEntry.comment(field, hub.settings)
    }
    if !comments.isEmpty { comments.insert("Fill in, and delete the # before each:", at: 0) }
    let day = members.first { $0.key == "date" }?.value.date?.description
    let slug = Slug.make(from: kind.isReviewed ? title : "\(day ?? "") \(title)")
    key = EntryKey(kind.name, slug)
    path = "\(kind.folder)/\(slug).md"
    bytes = EntryWriter.write(members, of: kind, comments: comments)
  }

  private static func comment(_ field: Field, _ settings: HubSettings) -> String {
    var text = "\(field.key): \(field.help)"
    let type = if case .list(let item) = field.type { item } else { field.type }
    if case .choice(let name) = type, !field.help.contains(settings.values(of: name).first ?? "") {
      text += " One of \(settings.values(of: name).joined(separator: ", "))."
    }
    return text
  }

  private static func pair(_ key: String, _ text: String) -> YAMLNode.Pair {
    YAMLNode.Pair(key: key, position: .start, value: YAMLNode(.scalar(text), at: .start))
  }

  private static func pairs(_ values: [(key: String, value: String)], _ kind: Kind) -> [YAMLNode.Pair] {
    var pairs: [YAMLNode.Pair] = []
    for (key, value) in values {
      let texts =
        partsAtCommas(kind.field(key)) ? value.split(separator: ",").map { String($0).trimmed } : [value]
      let nodes = texts.map { YAMLNode(.scalar($0), at: .start) }
      if let place = pairs.firstIndex(where: { $0.key == key }) {
        let before: [YAMLNode] =
          if case .list(let items) = pairs[place].value.content { items } else { [pairs[place].value] }
        pairs[place].value.content = .list(before + nodes)
      } else {
        let node = nodes.count == 1 ? nodes[0] : YAMLNode(.list(nodes), at: .start)
        pairs.append(YAMLNode.Pair(key: key, position: .start, value: node))
      }
    }
    return pairs
  }

  private static func partsAtCommas(_ field: Field?) -> Bool {
    switch field?.type {
    case .list(.reference), .list(.choice), .list(.anyReference): true
    default: field?.key == "tags"
    }
  }
}

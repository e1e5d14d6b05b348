import RapportContent

extension FieldDecoder {
  /// Whether nothing is filled in: the value is blank, or is only the skeleton of a list or
  /// a map, as `rapport new` writes it. Keys that the field doesn't declare count as filled
  /// in, so that they are reported.
  ///
  /// It recurses only as deep as the declaration, however deep the value is.
  func isUnfilled(_ node: YAMLNode, as type: FieldType) -> Bool {
    if node.isBlank { return true }
    switch (type, node.content) {
    case (.list(let item), .list(let nodes)): return nodes.allSatisfy { isUnfilled($0, as: item) }
    case (.list(let item), .map): return isUnfilled(node, as: item)
    case (.record(let fields), .map(let pairs)):
      return pairs.allSatisfy { pair in
        fields.first { $0.key == pair.key }.map { isUnfilled(pair.value, as: $0.type) } ?? false
      }
    case (.perTeam(let inner), .map(let pairs)):
      return pairs.allSatisfy { settings.isTeam($0.key) && isUnfilled($0.value, as: inner) }
    default: return false
    }
  }
}

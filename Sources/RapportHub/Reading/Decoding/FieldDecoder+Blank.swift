import RapportContent

extension FieldDecoder {
  /// Whether nothing is filled in: the value is blank, or has only the form of a list or a group, as `rapport new`
  /// writes it. Names that the field doesn't have are something, so that they are reported.
  ///
  /// It goes as deep as the declaration does, however deep the value is.
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

import RapportBase
import RapportContent
import RapportDiagnostics
import RapportHub

/// Fields typed on a command line, as the YAML nodes that a file would give.
///
/// A name that occurs twice is a list. `share.subject` is a member of a group, `answers.1.ask` a member of
/// the first group in a list. Lists of slugs and of set values may also be separated by commas.
struct FieldAssignments {
  private(set) var pairs: [YAMLNode.Pair] = []
  private let kind: Kind
  /// The maximum number of groups in one list.
  private static let maxCount = 200

  init(_ values: [(key: String, value: String)], of kind: Kind) {
    self.kind = kind
    for (key, value) in values { add(value, to: key) }
  }

  func has(_ key: String) -> Bool { pairs.contains { $0.key == key } }

  /// The single text of a field.
  func text(_ key: String) -> String? {
    guard case .scalar(let text)? = pairs.first(where: { $0.key == key })?.value.content else { return nil }
    return text
  }

  mutating func add(_ value: String, to key: String) {
    let path = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let texts =
      FieldAssignments.partsAtCommas(field(at: path))
      ? value.split(separator: ",").map { String($0).trimmed } : [value]
    pairs = FieldAssignments.adding(texts.map { YAMLNode(.scalar($0), at: .start) }, at: path[...], to: pairs)
  }

  private static func adding(
    _ nodes: [YAMLNode], at path: ArraySlice<String>, to pairs: [YAMLNode.Pair]
  ) -> [YAMLNode.Pair] {
    guard let key = path.first else { return pairs }
    var pairs = pairs
    let index = pairs.firstIndex { $0.key == key }
    let value = node(nodes, at: path.dropFirst(), in: index.map { pairs[$0].value })
    if let index {
      pairs[index].value = value
    } else {
      pairs.append(YAMLNode.Pair(key: key, position: .start, value: value))
    }
    return pairs
  }

  /// A value with `nodes` added at the end of a path.
  private static func node(_ nodes: [YAMLNode], at path: ArraySlice<String>, in old: YAMLNode?) -> YAMLNode {
    guard let step = path.first else {
      let all = (old.map(items) ?? []) + nodes
      return all.count == 1 ? all[0] : YAMLNode(.list(all), at: .start)
    }
    if let number = Int(step), (1...maxCount).contains(number) {
      var all = old.map(items) ?? []
      while all.count < number { all.append(YAMLNode(.map([]), at: .start)) }
      all[number - 1] = node(nodes, at: path.dropFirst(), in: all[number - 1])
      return YAMLNode(.list(all), at: .start)
    }
    let members: [YAMLNode.Pair] = if case .map(let pairs)? = old?.content { pairs } else { [] }
    return YAMLNode(.map(adding(nodes, at: path, to: members)), at: .start)
  }

  private static func items(_ node: YAMLNode) -> [YAMLNode] {
    if case .list(let items) = node.content { items } else { [node] }
  }

  /// The declaration at the end of a path.
  private func field(at path: [String]) -> Field? {
    var field = path.first.flatMap(kind.field)
    for step in path.dropFirst() where Int(step) == nil {
      var type = field?.type
      if case .list(let inner)? = type { type = inner }
      guard case .record(let fields)? = type else { return nil }
      field = fields.first { $0.key == step }
    }
    return field
  }

  private static func partsAtCommas(_ field: Field?) -> Bool {
    switch field?.type {
    case .list(.reference), .list(.referenceAmong), .list(.choice), .list(.anyReference): true
    default: field?.key == "tags"
    }
  }
}

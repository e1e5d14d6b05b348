import RapportDiagnostics

/// A list or a map that is being read.
struct YAMLCollection {
  private let isMap: Bool
  private let position: SourcePosition
  private var items: [YAMLNode] = []
  private var pairs: [YAMLNode.Pair] = []
  /// The keys of a large map. In small ones, keys are compared one by one, which is cheaper than hashing.
  private var keys: Set<String> = []
  /// The key whose value comes next.
  private(set) var key: (name: String, position: SourcePosition)?

  init(_ start: YAMLEvent) {
    isMap = if case .map = start.kind { true } else { false }
    position = start.position
  }

  /// Whether a key must come next.
  var awaitsKey: Bool { isMap && key == nil }

  /// The node made from what has been read.
  var node: YAMLNode { YAMLNode(isMap ? .map(pairs) : .list(items), at: position) }

  /// - Returns: whether the map has no such key yet.
  mutating func begin(key name: String, at position: SourcePosition) -> Bool {
    key = (name, position)
    if pairs.count < 16 { return !pairs.contains { $0.key == name } }
    if keys.isEmpty { keys = Set(pairs.map(\.key)) }
    return keys.insert(name).inserted
  }

  /// Adds an item, or the value of the pending key.
  mutating func add(_ node: YAMLNode) {
    guard isMap else { return items.append(node) }
    guard let (name, position) = key else { return }
    pairs.append(YAMLNode.Pair(key: name, position: position, value: node))
    key = nil
  }
}

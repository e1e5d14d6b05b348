import RapportBase
import RapportContent
import RapportDiagnostics

/// One file's fields that come from other tools: what they are read as, and the one warning about them.
struct ForeignFields {
  /// Values for the kind's own fields, by key.
  private(set) var values: [(key: String, node: YAMLNode)] = []
  /// Fields that are reported one by one, because only their author knows what they mean.
  private(set) var unknown: [(pair: YAMLNode.Pair, guess: String?)] = []
  private var read: [String] = []
  private var ignored: [String] = []
  private var position: SourcePosition?

  private let settings: HubSettings
  private let fields: [Field]

  /// - Parameters:
  ///   - pairs: the fields that the kind doesn't declare.
  ///   - fields: the fields that it does declare.
  ///   - filled: the declared fields that the file fills in, with their values.
  init(_ pairs: [YAMLNode.Pair], _ fields: [Field], filled: [String: FieldValue], _ settings: HubSettings) {
    (self.settings, self.fields) = (settings, fields)
    for pair in pairs { take(pair, filled) }
  }

  private mutating func take(_ pair: YAMLNode.Pair, _ filled: [String: FieldValue]) {
    switch ForeignField(pair.key) {
    case .same(let own):
      let isFree = filled[own] == nil && !values.contains { $0.key == own }
      if isFree, let node = node(pair.value, for: own) {
        understand(pair, "“\(own)”", as: own, node)
      } else {
        ignore(pair)
      }
    case .draft(let when):
      let status = filled["status"]?.text
      switch flag(pair.value) {
      case when where status == nil || status == "approved":
        understand(pair, "“status: draft”", as: "status", YAMLNode(.scalar("draft"), at: pair.value.position))
      case nil where !pair.value.isBlank && pair.value.text.map({ DayGuess($0).days.isEmpty }) ?? true:
        unknown.append((pair, "Write  status: draft  if it isn't to be published."))
      default: ignore(pair)
      }
    case .like(let names):
      let own = names.first { name in fields.contains { $0.key == name } }
      unknown.append((pair, own.map { "Did you mean “\($0)”?" }))
    case .ignored: ignore(pair)
    case nil: unknown.append((pair, nil))
    }
  }

  private mutating func understand(_ pair: YAMLNode.Pair, _ meaning: String, as own: String, _ node: YAMLNode)
  {
    values.append((own, node))
    read.append("“\(pair.key.prefix(40))” is read as \(meaning)")
    position = position ?? pair.position
  }

  private mutating func ignore(_ pair: YAMLNode.Pair) {
    if ignored.count < 12 { ignored.append("“\(pair.key.prefix(40))”") }
    position = position ?? pair.position
  }

  /// The value in the form that the hub's own field takes; `nil` if it doesn't mean the same.
  private func node(_ node: YAMLNode, for own: String) -> YAMLNode? {
    switch own {
    case "tags":
      guard let text = node.text else { return node }
      let words = text.utf8.contains(UInt8(ascii: ",")) ? text.split(separator: ",").map(String.init) : [text]
      return YAMLNode(.list(words.map { YAMLNode(.scalar($0), at: node.position) }), at: node.position)
    case "reviewed":
      let days = node.text.map { DayGuess($0).days } ?? []
      return days.count == 1 ? YAMLNode(.scalar(days[0].description), at: node.position) : nil
    case "owner":
      guard let text = node.text, let owner = settings.owner(called: text) else { return nil }
      return YAMLNode(.scalar(owner), at: node.position)
    default:
      guard let text = node.text, !text.trimmed.isEmpty else { return nil }
      return YAMLNode(.scalar(text.split(separator: "\n").joined(separator: " ")), at: node.position)
    }
  }

  private func flag(_ node: YAMLNode) -> Bool? {
    switch node.text?.trimmed.lowercased() {
    case "true", "yes", "on", "1", "y": true
    case "false", "no", "off", "0", "n": false
    default: nil
    }
  }

  /// The single warning about all of the file's fields from other tools.
  func diagnostic(in file: String) -> Diagnostic? {
    guard let position else { return nil }
    let left =
      ignored.isEmpty
      ? [] : ["\(ignored.joined(separator: ", ")) \(ignored.count == 1 ? "isn't" : "aren't") used"]
    let help =
      read.isEmpty
      ? "Delete what other tools need and this hub doesn't."
      : "Give the fields that are read the names used here\(ignored.isEmpty ? "." : ", and delete the others.")"
    return Diagnostic(
      .foreignField, in: file, at: position,
      "fields from another tool: \((read + left).joined(separator: "; "))", help: help)
  }
}

import RapportBase
import RapportHub

/// Renders field values as plain text for people.
struct FieldText {
  let hub: Hub

  func text(_ value: FieldValue, _ type: FieldType) -> String {
    switch (value.content, type) {
    case (.text(let text), .choice(let name)): hub.settings.vocabulary(name)[text]?.label ?? text
    case (.text(let text), .owner): hub.settings.person(text)?.name ?? text
    case (.text(let text), _): text
    case (.date(let day), _): day.displayText
    case (.period(let period), _): period.description
    case (.number(let number), _): decimalText(number)
    case (.reference(let key), _): hub.entry(key)?.title ?? key.slug
    case (.all, _): "all"
    case (.list(let items), .list(let item)): items.map { text($0, item) }.joined(separator: ", ")
    case (.list(let items), _): items.map { text($0, type) }.joined(separator: ", ")
    case (.record(let members), .record(let fields)):
      members.map { member in
        let field = fields.first { $0.key == member.key }
        return "\(field?.label.lowercased() ?? member.key) \(text(member.value, field?.type ?? .line))"
      }.joined(separator: "; ")
    case (.record(let members), .perTeam(let inner)), (.record(let members), .map(let inner)):
      members.map { "\($0.key): \(text($0.value, inner))" }.joined(separator: ", ")
    case (.record(let members), _):
      members.map { "\($0.key) \(text($0.value, .line))" }.joined(separator: "; ")
    }
  }

  /// One line per list item; for other values, one line per sentence.
  func lines(_ value: FieldValue, _ type: FieldType) -> [String] {
    guard case .list(let items) = value.content else { return sentences(text(value, type)) }
    let itemType = if case .list(let inner) = type { inner } else { type }
    return items.map { text($0, itemType) }
  }

  /// Whether two values mean the same, wherever they are.
  ///
  /// - Parameter renamed: the keys that entries referred to in `a` have in the hub of `b`.
  static func same(_ a: FieldValue?, _ b: FieldValue?, renamed: [EntryKey: EntryKey]) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    switch (a.content, b.content) {
    case (.list(let x), .list(let y)):
      return x.count == y.count && zip(x, y).allSatisfy { same($0, $1, renamed: renamed) }
    case (.record(let x), .record(let y)):
      return x.count == y.count
        && zip(x, y).allSatisfy { $0.key == $1.key && same($0.value, $1.value, renamed: renamed) }
    case (.reference(let x), .reference(let y)): return renamed[x] ?? x == y
    default: return a.content == b.content
    }
  }
}

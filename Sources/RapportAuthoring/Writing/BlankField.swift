import RapportBase
import RapportHub

/// A field that is still to be filled in, as a new file shows it: a hint in a comment above it, its name, and
/// the outline of a list or a group. If nobody fills it in, it counts as left out.
struct BlankField {
  private let hub: Hub
  private(set) var lines: [String] = []

  init(_ field: Field, in hub: Hub) {
    self.hub = hub
    add(field, indent: "", dash: false)
  }

  /// - Parameter dash: whether it is the first field of a group in a list.
  private mutating func add(_ field: Field, indent: String, dash: Bool) {
    lines.append("\(indent)# \(comment(field))")
    let key = dash ? "\(indent.dropLast(2))- \(field.key):" : "\(indent)\(field.key):"
    if dash { lines[lines.count - 1] = "\(indent.dropLast(2))# \(comment(field))" }
    switch field.type {
    case .text: lines += [key + " |", indent + "  "]
    case .list(.record(let members)):
      lines.append(key)
      for (offset, member) in members.enumerated() { add(member, indent: indent + "    ", dash: offset == 0) }
    case .list: lines += [key, indent + "  -"]
    case .record(let members):
      lines.append(key)
      for member in members { add(member, indent: indent + "  ", dash: false) }
    case .perTeam(let inner):
      lines.append(key)
      for team in hub.settings.teams { addTeam(team, inner, indent: indent + "  ") }
    default: lines.append(key)
    }
  }

  private mutating func addTeam(_ team: String, _ type: FieldType, indent: String) {
    lines.append("\(indent)\(EntryWriter.scalar(team, inFlow: false)):")
    guard case .record(let members) = type else { return }
    for member in members { lines.append("\(indent)  \(member.key):") }
  }

  /// The hint: whether the field is required, its help, and the possible values.
  private func comment(_ field: Field) -> String {
    ([field.isRequired ? "Required." : "", field.help] + choices(field)).filter { !$0.isEmpty }.joined(
      separator: " ")
  }

  private func choices(_ field: Field) -> [String] {
    let type = if case .list(let item) = field.type { item } else { field.type }
    switch type {
    case .choice(let name):
      let values = hub.settings.values(of: name)
      return field.help.contains(values.first ?? "") ? [] : ["One of \(values.joined(separator: ", "))."]
    case .reference(let kind): return slugs(of: [kind], allowsAll: field.allowsAll)
    case .referenceAmong(let kinds): return slugs(of: kinds, allowsAll: field.allowsAll)
    case .date: return ["As in \(hub.asOf)."]
    default: return []
    }
  }

  /// The maximum number of slugs that are named.
  private static let maxSlugs = 6

  private func slugs(of kinds: [String], allowsAll: Bool) -> [String] {
    let slugs = kinds.flatMap { hub.entries(of: $0).map(\.slug) }
    let all = allowsAll ? ["all"] : []
    guard !slugs.isEmpty else { return [] }
    let more = slugs.count > Self.maxSlugs ? ", …" : ""
    return ["Known are \((slugs.prefix(Self.maxSlugs) + all).joined(separator: ", "))\(more)."]
  }
}

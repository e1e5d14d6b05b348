import RapportBase
import RapportHub

/// The names that columns may have, for one kind of entry.
struct ColumnNames {
  let kind: Kind
  /// Targets by `ColumnKey.key(of:)`, in the order in which they are tried.
  private var targets: [String: [ColumnTarget]] = [:]
  /// How many names were added before each one. If several columns suit a field, the one with the more usual
  /// name fills it.
  private var ranks: [String: Int] = [:]
  /// The names by which the user may give a field.
  let fieldNames: [String]

  init(_ kind: Kind) {
    self.kind = kind
    fieldNames =
      kind.fields.flatMap { field -> [String] in
        guard case .record(let inner) = field.type else { return [field.key] }
        return inner.map { "\(field.key).\($0.key)" }
      } + ["body", "slug"]
    for field in kind.fields { add(field.key, .field(field.key)) }
    for field in kind.fields { add(field.label, .field(field.key)) }
    // A column named after the kind holds the title: in a table of objections, what buyers say; in a table of
    // terms, the term.
    let own = kind.field("says") == nil || kind.name == "proof" ? "title" : "says"
    for name in [kind.name, kind.label, kind.pluralLabel, kind.folder] { add(name, .field(own)) }
    for (key, names) in UsualNames.fields where kind.field(key) != nil {
      for name in names { add(name, .field(key)) }
    }
    for (key, member, names) in UsualNames.members {
      guard case .record(let inner)? = kind.field(key)?.type, inner.contains(where: { $0.key == member })
      else { continue }
      for name in names.split(separator: " ") { add(String(name), .member(key, member)) }
    }
    for (names, target) in UsualNames.flags where kind.field(target.key) != nil {
      for name in names.split(separator: " ") { add(String(name), target) }
    }
    for name in UsualNames.bodies.split(separator: " ") { add(String(name), .body) }
    for name in UsualNames.slugs.split(separator: " ") { add(String(name), .slug) }
  }

  private mutating func add(_ name: String, _ target: ColumnTarget) {
    let key = ColumnKey.key(of: name)
    guard !key.isEmpty, targets[key]?.contains(target) != true else { return }
    if ranks[key] == nil { ranks[key] = ranks.count }
    targets[key, default: []].append(target)
  }

  /// What a column's name may mean.
  struct Meaning {
    /// The likeliest first.
    var targets: [ColumnTarget] = []
    /// Whether the whole name means this, and not just a word of it.
    var isWhole = false
    var rank = Int.max
  }

  func meaning(of name: String) -> Meaning {
    for (number, key) in WrittenColumn.keys(name).enumerated() {
      for key in [key, EntryNames.singular(key)] {
        guard let found = targets[key] else { continue }
        return Meaning(targets: found, isWhole: number == 0, rank: ranks[key] ?? .max)
      }
    }
    return Meaning()
  }

  /// What the single words of a name mean: *Objection that it handles*.
  func targets(ofWordsIn name: String) -> [ColumnTarget] {
    name.split { !$0.isLetter && !$0.isNumber }.flatMap { meaning(of: String($0)).targets }
  }

  func isKnown(_ name: String) -> Bool { !meaning(of: name).targets.isEmpty }

  /// The target that `--map` means by a field's name; `nil` if there is none.
  func target(called name: String) -> ColumnTarget? {
    let parts = name.parts(at: ".")
    if parts.count == 2, case .record(let inner)? = kind.field(parts[0])?.type,
      inner.contains(where: { $0.key == parts[1] })
    {
      return .member(parts[0], parts[1])
    }
    if kind.field(name) != nil { return .field(name) }
    if name == "body" { return .body }
    return name == "slug" ? .slug : nil
  }
}

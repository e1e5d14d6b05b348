import RapportBase
import RapportHub

/// What columns may be called for one kind of entries.
struct ColumnNames {
  let kind: Kind
  /// By `ColumnKey.key(of:)`, in the order in which they are tried.
  private var targets: [String: [ColumnTarget]] = [:]
  /// How many names came before one: of several columns for a field, the one with the more usual name fills it.
  private var ranks: [String: Int] = [:]
  /// Names by which a field may be given.
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
    // A table of objections calls what they say so, a table of terms the term.
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
    /// Whether the whole name says so, and not just words of it.
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

  /// What the words of a name mean one by one: *Objection that it handles*.
  func targets(ofWordsIn name: String) -> [ColumnTarget] {
    name.split { !$0.isLetter && !$0.isNumber }.flatMap { meaning(of: String($0)).targets }
  }

  func isKnown(_ name: String) -> Bool { !meaning(of: name).targets.isEmpty }

  /// What `--map` means by a field's name; `nil` for none.
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

import RapportBase
import RapportContent
import RapportHub

/// Entries, types and people made for values that the hub doesn't know.
struct Skeletons {
  /// A value that the user asked to create.
  struct Wanted {
    /// As named in `--create`: `personas`, `types`, `people`.
    var what: String
    var name: String
  }

  /// New files by path, in order.
  private(set) var files: [(path: String, bytes: [UInt8])] = []
  private(set) var types: [(slug: String, label: String)] = []
  private(set) var people: [(slug: String, name: String)] = []
  /// Notes about what people still have to write, and what can't be made.
  private(set) var notes: [String] = []
  private let hub: Hub
  private let source: String

  init(_ wanted: [Wanted], _ hub: Hub, source: String) {
    (self.hub, self.source) = (hub, source)
    var stageCount = 0.0
    for each in wanted {
      let slug = Slug.make(from: each.name)
      switch each.what {
      case "types": if !types.contains(where: { $0.slug == slug }) { types.append((slug, each.name)) }
      case "people": if !people.contains(where: { $0.slug == slug }) { people.append((slug, each.name)) }
      default:
        guard let kind = hub.kinds.first(where: { $0.folder == each.what }) else { continue }
        if kind.name == "stage" { stageCount += 1 }
        add(kind, each.name, slug, stageCount: stageCount)
      }
    }
    summarize()
  }

  /// What can be created from nothing but a name, as named in `--create`.
  static func creatable(in hub: Hub) -> [String] {
    ["types", "people"]
      + hub.kinds.filter { kind in
        kind.fields.allSatisfy {
          !$0.isRequired || $0.key == "title" || known[kind.name]?.contains($0.key) ?? false
        }
          && !kind.isAppendOnly && kind.titleFields.isEmpty
      }.map(\.folder)
  }

  /// Required fields that follow from a name, or from an order.
  private static let known = ["persona": ["role"], "stage": ["order"]]

  private mutating func add(_ kind: Kind, _ name: String, _ slug: String, stageCount: Double) {
    let path = "\(kind.folder)/\(slug).md"
    guard !files.contains(where: { $0.path == path }), hub.entry(EntryKey(kind.name, slug)) == nil else {
      return
    }
    var members = [member("title", .text(name))]
    var missing: [String] = []
    switch kind.name {
    case "persona":
      members.append(member("role", .text(name)))
      missing = ["role: what this person is responsible for, instead of the name", "goals", "pains"]
    case "stage":
      let last = hub.entries(of: "stage").compactMap { $0["order"]?.number }.max() ?? 0
      members.append(member("order", .number(last.rounded(.down) + stageCount)))
      missing = ["order: in which it was first found in \(CellText.line(source))", "question", "goal"]
    default: break
    }
    let comments = missing.isEmpty ? [] : ["Made by an import. Still to write or to check:"] + missing
    files.append((path, EntryWriter.write(members, of: kind, comments: comments)))
  }

  private func member(_ key: String, _ content: FieldValue.Content) -> FieldValue.Member {
    FieldValue.Member(key: key, value: FieldValue(content))
  }

  private mutating func summarize() {
    let stages = files.count { $0.path.begins(with: "stages/") }
    let personas = files.count { $0.path.begins(with: "personas/") }
    if personas > 0 {
      notes.append(
        "\(counted(personas, "persona has", "personas have")) the name as their role: write "
          + "what each is responsible for, goals and pains"
      )
    }
    if stages > 0 {
      notes.append(
        "\(counted(stages, "stage is", "stages are")) in the order of the table: check “order”"
      )
    }
    if !types.isEmpty {
      notes.append(
        "hub.yml gets \(counted(types.count, "type", "types")): add review_every and audience"
      )
    }
    if !people.isEmpty {
      notes.append("hub.yml gets \(counted(people.count, "person", "people")): add their team")
    }
  }
}

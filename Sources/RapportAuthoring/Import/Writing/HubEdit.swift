import RapportBase
import RapportContent
import RapportHub

/// What an import adds to `hub.yml`: the day on which the hub was adopted, types and people.
struct HubEdit {
  /// The new text; `nil` if it stays as it is.
  private(set) var bytes: [UInt8]?
  /// Notes about what is added, or what a person has to add.
  private(set) var notes: [String] = []

  /// - Parameter adopted: the day of adoption, if the hub doesn't have one yet.
  /// - Throws: what the tree throws.
  init(_ skeletons: Skeletons, _ adopted: Day?, in tree: some ContentTree) throws {
    guard adopted != nil || !skeletons.types.isEmpty || !skeletons.people.isEmpty else { return }
    let old = try tree.read("hub.yml")
    var edit = HubFileEdit(old)
    if let adopted {
      edit.set("adopted", adopted.description)
      notes.append("hub.yml gets  adopted: \(adopted)  so that nothing counts as unchecked too early")
    }
    for type in skeletons.types { edit.add(type.slug, [("label", type.label)], to: "types") }
    for person in skeletons.people { edit.add(person.slug, [("name", person.name)], to: "people") }
    // A file in an unusual style, such as all on one line, is left for its author to edit.
    guard HubEdit.isSound(edit.bytes, adopted, skeletons, insteadOf: old) else {
      notes = []
      if let adopted { notes.append("add to hub.yml  adopted: \(adopted)") }
      notes += skeletons.types.map { "add to hub.yml, under types:  \($0.slug): {label: \"\($0.label)\"}" }
      notes += skeletons.people.map { "add to hub.yml, under people:  \($0.slug): {name: \"\($0.name)\"}" }
      return
    }
    bytes = edit.bytes
  }

  /// Whether a new text says what it should, and still everything that the old one said.
  private static func isSound(
    _ bytes: [UInt8], _ adopted: Day?, _ skeletons: Skeletons, insteadOf old: [UInt8]
  ) -> Bool {
    let (before, beforeFaults) = settings(of: old)
    let (after, afterFaults) = settings(of: bytes)
    let adds: Set = ["adopted", "types", "people"]
    func others(_ settings: HubSettings) -> [String: FieldValue.Content] {
      Dictionary(
        firstOf: settings.members.filter { !adds.contains($0.key) }.map { ($0.key, $0.value.plain.content) })
    }
    return afterFaults <= beforeFaults && (adopted == nil || after.adopted == adopted)
      && skeletons.types.allSatisfy { after.vocabulary("type")[$0.slug]?.label == $0.label }
      && skeletons.people.allSatisfy { after.person($0.slug)?.name == $0.name }
      && before.people.allSatisfy { after.person($0.slug) == $0 } && others(before) == others(after)
  }

  private static func settings(of bytes: [UInt8]) -> (settings: HubSettings, faultCount: Int) {
    hubSettings(of: SourceFile(path: "hub.yml", bytes: bytes))
  }
}

extension FieldValue {
  /// The same value without its position, for comparisons.
  fileprivate var plain: FieldValue {
    switch content {
    case .list(let items): FieldValue(.list(items.map(\.plain)))
    case .record(let members):
      FieldValue(.record(members.map { Member(key: $0.key, value: $0.value.plain) }))
    default: FieldValue(content)
    }
  }
}

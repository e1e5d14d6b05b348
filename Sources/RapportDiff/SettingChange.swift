import RapportHub

/// A setting in `hub.yml` whose value changed.
public struct SettingChange: Sendable, Hashable {
  /// Its name, after the names of the groups it is in: `propose.email`.
  public var name: String
  /// `nil` if it wasn't set.
  public var before: String?
  /// `nil` if it isn't set any more.
  public var after: String?
}

/// Compares the settings in `hub.yml` one by one.
struct SettingsComparison {
  /// In the order of the newer file; settings that are no longer set come last.
  let changes: [SettingChange]

  init(before: Hub, after: Hub) {
    let (old, new) = (SettingsComparison.leaves(before), SettingsComparison.leaves(after))
    let values = Dictionary(old, uniquingKeysWith: { first, _ in first })
    let names = Set(new.map(\.0))
    changes =
      new.filter { values[$0.0] != $0.1 }.map {
        SettingChange(name: $0.0, before: values[$0.0], after: $0.1)
      }
      + old.filter { !names.contains($0.0) }.map { SettingChange(name: $0.0, before: $0.1, after: nil) }
  }

  /// Names and values of all settings, with groups flattened.
  private static func leaves(_ hub: Hub) -> [(String, String)] {
    let text = FieldText(hub: hub)
    var found: [(String, String)] = []
    // A stack of groups to flatten, the next one last. Settings nest as deep as their declaration: three
    // levels at most.
    var open = hub.settings.members.reversed().map { member in
      (member.key, member.value, HubSettings.fields.first { $0.key == member.key }?.type ?? .line)
    }
    while let (name, value, type) = open.popLast() {
      guard case .record(let members) = value.content else {
        found.append((name, text.text(value, type)))
        continue
      }
      for member in members.reversed() {
        open.append(
          ("\(name).\(member.key)", member.value, SettingsComparison.type(of: member.key, in: type)))
      }
    }
    return found
  }

  private static func type(of key: String, in type: FieldType) -> FieldType {
    switch type {
    case .record(let fields): fields.first { $0.key == key }?.type ?? .line
    case .map(let inner), .perTeam(let inner): inner
    default: .line
    }
  }
}

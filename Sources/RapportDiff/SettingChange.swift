import RapportHub

/// A setting of `hub.yml` that has another value than before.
public struct SettingChange: Sendable, Hashable {
  /// Its name, with those of the groups around it: `propose.email`.
  public var name: String
  /// `nil` where it isn't set.
  public var before: String?
  public var after: String?
}

/// Compares what `hub.yml` says, setting by setting.
struct SettingsComparison {
  /// In the newer file's order of declaration; what is no longer set comes last.
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

  /// Names and values, groups taken apart.
  private static func leaves(_ hub: Hub) -> [(String, String)] {
    let text = FieldText(hub: hub)
    var found: [(String, String)] = []
    // What is to be taken apart, the next one last. Settings have the depth of their declaration, three at most.
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

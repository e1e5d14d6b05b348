import RapportBase
import RapportContent
import RapportDiagnostics

/// Days on which something was done that are still to come: nobody can have checked or agreed then.
///
/// One day later than the day of the build is let through: somebody east of the machine may live in it already.
@Sendable func checkDatesAhead(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  let last = hub.asOf.adding(Period(1, .day))
  let fields = Dictionary(
    firstOf: hub.kinds.map { kind in (kind.name, kind.fields.filter { $0.holdsPastDay }) })
  func ahead(_ value: FieldValue, _ field: Field, in file: String) -> [Diagnostic] {
    value.pastDays(of: field).filter { $0.day > last }.map { found in
      Diagnostic(
        .dateAhead, in: file, at: found.position,
        "\(found.day.displayText) is still to come: today is \(hub.asOf.displayText)",
        help: help(found.day, last: last))
    }
  }
  let settings = hub.settings.members.flatMap { member in
    HubSettings.fields.first { $0.key == member.key && $0.holdsPastDay }
      .map { ahead(member.value, $0, in: SettingsDecoder.path) } ?? []
  }
  return settings
    + hub.entries.flatMap { entry in
      (fields[entry.kind.name] ?? []).flatMap { field in
        entry[field.key].map { ahead($0, field, in: entry.path) } ?? []
      }
    }
}

/// Day and month may have changed places.
private func help(_ day: Day, last: Day) -> String {
  let swapped = Day(year: day.year, month: day.day, day: day.month)
  if let swapped, swapped <= last, swapped.number > last.number - 366 {
    return "Write the day on which it was done. Did you mean  \(swapped) ?"
  }
  return "Write the day on which it was done."
}

extension Field {
  /// Whether a day of the past belongs into it or into a field within.
  fileprivate var holdsPastDay: Bool { isPast || type.innerFields.contains { $0.isPast } }
}

extension FieldType {
  /// The fields of a group, or of a list's or map's groups.
  fileprivate var innerFields: [Field] {
    switch self {
    case .record(let fields): fields
    case .list(let inner), .perTeam(let inner), .map(let inner): inner.innerFields
    default: []
    }
  }
}

extension FieldValue {
  /// The days in a field's value on which something was done.
  fileprivate func pastDays(of field: Field) -> [(day: Day, position: SourcePosition)] {
    if field.isPast { return date.map { [($0, position)] } ?? [] }
    let keys = Set(field.type.innerFields.filter(\.isPast).map(\.key))
    let groups = if case .perTeam = field.type { members.map(\.value) } else { items }
    return groups.flatMap { group in
      group.members.compactMap { member in
        guard keys.contains(member.key), let day = member.value.date else { return nil }
        return (day, member.value.position)
      }
    }
  }
}

import RapportBase
import RapportContent
import RapportDiagnostics

/// Reports days in the future on which something was supposedly done: nobody can have
/// checked or agreed on them yet.
///
/// The day after the build's is accepted, because it may already have begun further east.
@Sendable func checkDatesAhead(_ context: CheckContext) -> [Diagnostic] {
  let hub = context.hub
  let last = hub.asOf.adding(Period(1, .day))
  let fields = Dictionary(
    firstOf: hub.kinds.map { kind in (kind.name, kind.fields.filter { $0.holdsPastDay }) })
  func ahead(_ value: FieldValue, _ field: Field, in file: String) -> [Diagnostic] {
    value.pastDays(of: field).filter { $0.day > last }.map { found in
      Diagnostic(
        .dateAhead, in: file, at: found.position,
        "\(found.day.displayText) is in the future: today is \(hub.asOf.displayText)",
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

/// Suggests the date with day and month swapped, if that is a recent one.
private func help(_ day: Day, last: Day) -> String {
  let swapped = Day(year: day.year, month: day.day, day: day.month)
  if let swapped, swapped <= last, swapped.number > last.number - 366 {
    return "Write the day it was done. Did you mean  \(swapped) ?"
  }
  return "Write the day it was done."
}

extension Field {
  /// Whether it, or a field inside it, holds a day on which something was done.
  fileprivate var holdsPastDay: Bool { isPast || type.innerFields.contains { $0.isPast } }
}

extension FieldType {
  /// The fields of a record, or of the records in a list or map.
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

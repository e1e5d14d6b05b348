import RapportAuthoring
import RapportBase
import RapportHub

/// The entries of a kind as a table (RFC 4180): a row for each entry, a column for each field.
///
/// A class, so that looking one up for each entry doesn't copy it.
final class EntryCSV: Sendable {
  private let site: SiteHub
  private let kind: Kind
  /// The fields, each with the name of its column.
  private let columns: [(field: String, type: FieldType, name: String)]

  var name: String { kind.name }
  var folder: String { kind.folder }

  init(site: SiteHub, kind: Kind) {
    self.site = site
    self.kind = kind
    // The column `url` is the address of an entry's page, so a field with that name gets a prefix.
    columns = kind.fields.filter { !ExportColumns.fields.contains($0.key) }.map { field in
      (
        field.key, field.type,
        ExportColumns.given.contains(field.key) ? ExportColumns.ownPrefix + field.key : field.key
      )
    }
  }

  /// The names of the columns, after a byte order mark, without which spreadsheets misread accents.
  var head: [UInt8] {
    var out = CSVRow.byteOrderMark
    CSVRow.append(ExportColumns.given + columns.map(\.name), to: &out)
    return out
  }

  func row(_ entry: Entry) -> [UInt8] {
    let hub = site.hub
    var out: [UInt8] = []
    out.reserveCapacity(500)
    let given = [
      kind.name, entry.slug, entry.title, site.hasPage(entry) ? site.path(of: entry) : "",
      hub.isRetired(entry) ? "retired" : entry.status.rawValue, entry.audience.rawValue,
      hub.freshness(of: entry).identifier, hub.lastChecked(entry)?.description ?? "",
    ]
    CSVRow.append(
      given
        + columns.map { column in
          entry[column.field].map { text($0, column.type) } ?? ""
        }, to: &out)
    return out
  }

  private func text(_ value: FieldValue, _ type: FieldType) -> String {
    switch (value.content, type) {
    case (.text(let text), _): text
    case (.date(let day), _): day.description
    case (.period(let period), _): period.description
    case (.number(let number), _): decimalText(number)
    case (.reference(let key), .referenceAmong): type.written(key)
    case (.reference(let key), _): key.slug
    case (.all, _): "all"
    case (.list(let items), .list(let item)): items.map { text($0, item) }.joined(separator: "; ")
    case (.list(let items), _): items.map { text($0, type) }.joined(separator: "; ")
    case (.record(let members), _):
      members.map { "\($0.key): \(text($0.value, member($0.key, of: type)))" }.joined(separator: ", ")
    }
  }

  private func member(_ key: String, of type: FieldType) -> FieldType {
    switch type {
    case .record(let fields): fields.first { $0.key == key }?.type ?? .line
    case .perTeam(let inner), .map(let inner): inner
    default: .line
    }
  }
}

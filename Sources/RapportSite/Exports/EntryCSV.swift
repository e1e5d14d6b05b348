import RapportAuthoring
import RapportBase
import RapportHub

/// Entries of a kind as a table (RFC 4180): a row an entry, a column a field.
///
/// A class, so that looking one up for each entry doesn't copy it.
final class EntryCSV: Sendable {
  private let site: SiteHub
  private let kind: Kind
  /// Fields, each with the name of its column.
  private let columns: [(field: String, type: FieldType, name: String)]

  var name: String { kind.name }
  var folder: String { kind.folder }

  init(site: SiteHub, kind: Kind) {
    self.site = site
    self.kind = kind
    // An asset's `url` isn't its page's address.
    columns = kind.fields.filter { !ExportColumns.fields.contains($0.key) }.map { field in
      (
        field.key, field.type,
        ExportColumns.given.contains(field.key) ? ExportColumns.ownPrefix + field.key : field.key
      )
    }
  }

  /// The names of the columns, after a byte order mark, without which spreadsheets misread accents.
  var head: [UInt8] {
    var out: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(ExportColumns.given + columns.map(\.name), to: &out)
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
    append(
      given
        + columns.map { column in
          entry[column.field].map { text($0, column.type) } ?? ""
        }, to: &out)
    return out
  }

  private func append(_ cells: [String], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(cell, to: &out)
    }
    out += [13, 10]
  }

  /// A spreadsheet runs a cell that begins like a formula, and content comes from pull requests: an apostrophe
  /// makes it text (OWASP, *CSV Injection*). Where a semicolon separates cells, as in half of Europe, commas and the
  /// quotes behind them don't: so each part of a cell counts that some program may take for one.
  /// `assets/search/find-table.js` does the same.
  private func append(_ cell: String, to out: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { bytes in
      guard EntryCSV.isSpecial(bytes) else {
        out.append(contentsOf: bytes)
        return
      }
      out.append(UInt8(ascii: "\""))
      var isStart = true
      for (offset, byte) in bytes.enumerated() {
        if isStart, EntryCSV.beginsFormula(bytes, offset) { out.append(UInt8(ascii: "'")) }
        isStart = EntryCSV.separates(byte) || isStart && byte == 32 && offset > 0
        if byte == UInt8(ascii: "\"") { out.append(byte) }
        out.append(byte)
      }
      out.append(UInt8(ascii: "\""))
    }
  }

  private static func isSpecial(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    beginsFormula(bytes, 0)
      || bytes.contains { separates($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") }
  }

  private static func separates(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == 9 || byte == 10 || byte == 13
  }

  /// `=`, `+`, `-` and `@`, also as wide as East Asian letters are (U+FF1D, U+FF0B, U+FF0D, U+FF20), which Excel takes
  /// for the same; tab and return, which it passes over.
  private static func beginsFormula(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    if bytes[offset] != 0xEF { return "=+-@\t\r".utf8.contains(bytes[offset]) }
    guard offset + 2 < bytes.count else { return false }
    let (second, third) = (bytes[offset + 1], bytes[offset + 2])
    return second == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(third)
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

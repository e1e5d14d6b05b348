import RapportBase
import RapportHub

/// Entries of a kind as a table (RFC 4180): a row an entry, a column a field.
///
/// A class, so that looking one up for each entry doesn't copy it.
final class EntryCSV: Sendable {
  private static let given = ["kind", "slug", "title", "url", "status", "audience", "freshness", "checked"]
  private let site: SiteHub
  private let kind: Kind
  private let columns: [String]

  var name: String { kind.name }
  var folder: String { kind.folder }

  init(site: SiteHub, kind: Kind) {
    self.site = site
    self.kind = kind
    columns = kind.fields.map(\.key).filter { !EntryCSV.given.contains($0) && $0 != "reviewed" }
  }

  /// The names of the columns, after a byte order mark, without which spreadsheets misread accents.
  var head: [UInt8] {
    var out: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(EntryCSV.given + columns, to: &out)
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
    append(given + columns.map { entry[$0].map(text) ?? "" }, to: &out)
    return out
  }

  private func append(_ cells: [String], to out: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      append(cell, to: &out)
    }
    out += [13, 10]
  }

  /// A spreadsheet runs a cell that begins like a formula, and content comes from pull requests: an
  /// apostrophe makes it text (OWASP, *CSV Injection*).
  private func append(_ cell: String, to out: inout [UInt8]) {
    let bytes = cell.utf8
    let isFormula = bytes.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    guard isFormula || bytes.contains(where: EntryCSV.wantsQuotes) else {
      out.append(contentsOf: bytes)
      return
    }
    out.append(UInt8(ascii: "\""))
    if isFormula { out.append(UInt8(ascii: "'")) }
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { out.append(byte) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func wantsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 10 || byte == 13
  }

  private func text(_ value: FieldValue) -> String {
    switch value.content {
    case .text(let text): text
    case .date(let day): day.description
    case .period(let period): period.description
    case .number(let number): decimalText(number)
    case .reference(let key): key.slug
    case .all: "all"
    case .list(let items): items.map(text).joined(separator: "; ")
    case .record(let members): members.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ")
    }
  }
}

import RapportAuthoring
import RapportBase
import RapportDiagnostics
import RapportHub

/// The hub as data, for the CRM, spreadsheets and scripts.
///
/// `data/hub.json` holds every entry, `data/FOLDER.json` and `data/FOLDER.csv` hold those of a kind. Drafts
/// and planned entries are included with their status, since readers of the data count gaps. `data/coverage`,
/// `data/heard`, `data/freshness`, `data/contributions.csv` and `data/signals.json` hold what is computed
/// from entries; `data/schema` describes what each kind's fields may hold.
struct Exports: Sendable {
  /// The format's name and version, which every document states.
  static let format = "rapport 1"
  let site: SiteHub
  let words: SiteWords

  /// - Parameters:
  ///   - jobs: how many files, or chunks of entries, are made at the same time.
  ///   - write: receives each file.
  func files(jobs: Int, write: @Sendable @escaping (OutputFile) throws -> Void) async throws {
    let json = EntryJSON(site: site)
    let tables = Dictionary(
      firstOf: site.hub.kinds.map { ($0.name, EntryCSV(site: site, kind: $0)) })
    let entries = try await inParallel(Array(site.hub.indices), jobs: jobs) { index in
      let entry = site.hub.entries[index]
      return Written(object: json.bytes(index), row: tables[entry.kind.name]?.row(entry) ?? [])
    }
    let all: [@Sendable () -> OutputFile] =
      [
        { OutputFile(path: "data/hub.json", bytes: document(entries[...])) },
        { SignalsJSON(hub: site.hub, signals: site.signals).file() },
        { ContributionsCSV(hub: site.hub, contributions: site.alignment.contributions).file() },
      ] + AlignmentReport.allCases.flatMap(files)
      + tables.values.sorted { $0.name < $1.name }.flatMap { files($0, entries) } + schemas
    _ = try await inParallel(all, jobs: jobs) { try write($0()) }
    try ReviewCalendar(site: site, words: words).files().forEach(write)
  }

  /// An entry as a JSON object and as a CSV row.
  private struct Written: Sendable {
    var object: [UInt8]
    var row: [UInt8]
  }

  private func files(_ table: EntryCSV, _ entries: [Written]) -> [@Sendable () -> OutputFile] {
    let own = site.hub.indices(of: table.name)
    guard !own.isEmpty else { return [] }
    return [
      { OutputFile(path: "data/\(table.folder).json", bytes: document(entries[own])) },
      {
        let bytes = entries[own].reduce(into: table.head) { $0 += $1.row }
        return OutputFile(path: "data/\(table.folder).csv", bytes: bytes)
      },
    ]
  }

  private func files(_ report: AlignmentReport) -> [@Sendable () -> OutputFile] {
    [{ report.json(site) }, { report.csv(site) }]
  }

  private var schemas: [@Sendable () -> OutputFile] {
    let schema = ContentSchema(site.hub)
    return schema.names.map { name in
      { OutputFile(path: "data/schema/\(name).json", bytes: schema.document(name) ?? []) }
    }
  }

  private func document(_ entries: ArraySlice<Written>) -> [UInt8] {
    var json = JSONWriter(capacity: entries.reduce(1000) { $0 + $1.object.count + 2 })
    json.object { json in
      json.member("format", Exports.format)
      json.member("name", site.hub.settings.name)
      json.member("as_of", site.hub.asOf.description)
      json.key("entries")
      json.array { json in
        for entry in entries {
          json.line()
          json.raw(entry.object)
        }
      }
    }
    return json.finished()
  }
}

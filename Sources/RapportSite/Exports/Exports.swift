import RapportDiagnostics
import RapportHub

/// The hub as data, for the CRM, spreadsheets and scripts.
///
/// `data/hub.json` holds every entry, `data/FOLDER.json` and `data/FOLDER.csv` those of a kind. Drafts and plans are
/// in them with their status, since whoever reads data counts gaps. `data/coverage.json` and `data/signals.json` hold
/// what is computed from them.
struct Exports: Sendable {
  /// What every document says of its own form.
  static let format = "rapport 1"
  let site: SiteHub

  /// - Parameter jobs: how many files, or chunks of entries, are written at the same time.
  func files(jobs: Int) async throws -> [OutputFile] {
    let json = EntryJSON(site: site)
    let objects = try await inParallel(Array(site.hub.entries.indices), jobs: jobs) { json.bytes($0) }
    let all: [@Sendable () -> OutputFile] =
      [
        { OutputFile(path: "data/hub.json", bytes: document(objects[...])) },
        { CoverageJSON(hub: site.hub, coverage: site.coverage).file() },
        { SignalsJSON(hub: site.hub, signals: site.signals).file() },
      ] + site.hub.kinds.flatMap { files(of: $0, objects) }
    return try await inParallel(all, jobs: jobs) { $0() }
  }

  private func files(of kind: Kind, _ objects: [[UInt8]]) -> [@Sendable () -> OutputFile] {
    let entries = site.hub.entries(of: kind.name)
    guard !entries.isEmpty else { return [] }
    let name = "data/\(kind.folder)"
    return [
      { OutputFile(path: name + ".json", bytes: document(objects[entries.startIndex..<entries.endIndex])) },
      { OutputFile(path: name + ".csv", bytes: EntryCSV(site: site, kind: kind).bytes(entries)) },
    ]
  }

  private func document(_ objects: ArraySlice<[UInt8]>) -> [UInt8] {
    var json = JSONWriter(capacity: objects.reduce(1000) { $0 + $1.count + 2 })
    json.object { json in
      json.member("format", Exports.format)
      json.member("name", site.hub.settings.name)
      json.member("as_of", site.hub.asOf.description)
      json.key("entries")
      json.array { json in
        for object in objects {
          json.line()
          json.raw(object)
        }
      }
    }
    return json.bytes + [10]
  }
}

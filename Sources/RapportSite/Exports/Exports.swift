import RapportDiagnostics
import RapportHub

/// The hub as data, for the CRM, spreadsheets and scripts.
///
/// `data/hub.json` holds every entry, `data/FOLDER.json` and `data/FOLDER.csv` those of a kind. Drafts and plans are
/// in them with their status, since whoever reads data counts gaps. `data/coverage.json` and `data/signals.json` hold
/// what is computed from them.
struct Exports {
  /// What every document says of its own form.
  static let format = "rapport 1"
  let site: SiteHub

  /// - Parameter jobs: how many chunks of entries are written at the same time.
  func files(jobs: Int) async throws -> [OutputFile] {
    let places = Array(site.hub.entries.indices)
    let json = EntryJSON(site: site)
    let objects = try await inParallel(places, jobs: jobs) { json.bytes($0) }
    var files = [OutputFile(path: "data/hub.json", bytes: document(objects[...]))]
    for kind in site.hub.kinds {
      let entries = site.hub.entries(of: kind.name)
      guard !entries.isEmpty else { continue }
      files.append(
        OutputFile(
          path: "data/\(kind.folder).json", bytes: document(objects[entries.startIndex..<entries.endIndex])))
      files.append(
        OutputFile(path: "data/\(kind.folder).csv", bytes: EntryCSV(site: site, kind: kind).bytes(entries)))
    }
    let signals = Signals(site.hub)
    files.append(CoverageJSON(hub: site.hub, coverage: Coverage(site.hub, signals)).file())
    files.append(SignalsJSON(hub: site.hub, signals: signals).file())
    return files
  }

  private func document(_ objects: ArraySlice<[UInt8]>) -> [UInt8] {
    var json = JSONWriter()
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

import RapportBase
import RapportDiagnostics
import RapportHub

/// The data of the form for proposals, as classic scripts: pages opened from disk can load nothing else.
///
/// `data/form.HASH.js` holds declarations, vocabularies and settings. The entries that fields may refer to
/// are in one script for each kind, loaded when a field needs it, since a library may have thousands of them.
struct FormScripts: Sendable {
  /// The script that the form's page loads.
  let form: OutputFile
  /// The possible targets of references: one file for each kind, and one for attachments.
  let lists: [OutputFile]

  var files: [OutputFile] { [form] + lists }

  init(_ site: SiteHub, _ words: SiteWords) {
    let hub = site.hub
    var named = hub.kinds.filter(\.hasPages).map { kind in
      (
        name: kind.name,
        file: FormScripts.list(kind.name, hub.entries(of: kind.name).map { FormScripts.row($0, hub) })
      )
    }
    named.append(("file", FormScripts.list("file", hub.attachments.map { [$0.path] })))
    lists = named.map(\.file)
    form = FormScripts.script(
      "data/form", "form",
      FormSettingsJSON(hub: hub, words: words, options: named.map { ($0.name, $0.file.path) }).bytes())
  }

  /// The slug, the title and other words that people may type. `gone` marks retired entries, whose slugs stay
  /// reserved.
  private static func row(_ entry: Entry, _ hub: Hub) -> [String] {
    let also = ["says", "titles", "crm", "aliases", "abbreviation"].flatMap { key in
      entry.kind.field(key) == nil ? [] : entry.texts(key)
    }
    let row = [entry.slug, entry.title, also.filter { $0 != entry.title }.joined(separator: "\n")]
    return hub.isRetired(entry) ? row + ["gone"] : row
  }

  private static func list(_ name: String, _ rows: [[String]]) -> OutputFile {
    var json = JSONWriter(capacity: rows.count * 100)
    json.array { json in
      for row in rows {
        json.line()
        json.array { json in
          for cell in row { json.string(cell) }
        }
      }
    }
    return script("data/form-\(name)", "list_\(name)", json.bytes)
  }

  /// A script that sets one member of `Rapport`.
  private static func script(_ path: String, _ member: String, _ json: [UInt8]) -> OutputFile {
    let bytes = Array("(globalThis.Rapport ??= {})[\"\(member)\"] = ".utf8) + json + [10]
    return OutputFile(path: "\(path).\(Checksum.hex64(bytes).prefix(8)).js", bytes: bytes)
  }
}

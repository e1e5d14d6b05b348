import RapportBase
import RapportDiagnostics

/// The parsed files of a theme, before it is adapted to a hub.
struct ThemeSource: Sendable {
  /// Templates without faults; none if they don't fit together.
  let templates: [Template]
  /// Names of all templates, in byte order.
  let names: [String]
  /// Names of the page's view that every section may use.
  let shared: Set<String>
  /// Minified files by name below `assets/`, in byte order, with their words not yet filled in.
  let assets: [(name: String, bytes: [UInt8])]
  let tables: WordTables

  /// The theme with a hub's settings applied, and the faults in those settings and in names of words in
  /// templates.
  func theme(_ settings: ThemeSettings) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let (words, found) = tables.words(settings.language, settings.words, in: settings.file)
    let spoken = SpokenTags(templates, words, shared: shared)
    let known = Dictionary(firstOf: templates.map { ($0.name, $0) })
    let theme = Theme(
      programs: known.mapValues { TemplateProgram($0, among: known, spoken) }, names: spoken.names,
      templates: names,
      assets: assets.map { asset in
        let bytes = SpokenAsset.bytes(asset.bytes, words)
        let accent = asset.name == "style.css" ? settings.accent?.css ?? "" : ""
        return ThemeAsset(name: asset.name, minified: bytes + accent.utf8)
      },
      words: words, source: self)
    let accent = settings.accent?.diagnostics(in: settings.file) ?? []
    return (theme, found + accent + spoken.diagnostics)
  }
}

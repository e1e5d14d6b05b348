import RapportBase
import RapportContent
import RapportDiagnostics

/// Collects the files of a theme and builds the theme.
struct ThemeLoader {
  private var files: [String: [UInt8]]
  private var diagnostics: [Diagnostic] = []

  init(_ builtIn: [ThemeFile]) {
    files = Dictionary(builtIn.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// Replaces files with the user's files of the same name.
  mutating func override(by tree: any ContentTree) throws {
    for item in try tree.list() {
      let isHidden = item.path.parts(at: "/").contains { $0.begins(with: ".") }
      if item.kind == .symlink {
        diagnostics.append(
          Diagnostic(
            .symlink, in: "templates/\(item.path)", "This is a symbolic link.",
            help: "Put a copy of the file here; links are not followed."))
      } else if item.kind == .file && !isHidden
        && (item.path.isTemplate || item.path.isAsset || item.path.isWords)
      {
        files[item.path] = try tree.read(item.path)
      } else if !isHidden && item.path != "README.md" {
        diagnostics.append(
          Diagnostic(
            .misplacedFile, in: "templates/\(item.path)", "A theme doesn't use this file.",
            help:
              "Templates are called `NAME.mustache`, tables of words `words/LANGUAGE.yml`; everything else belongs in `templates/assets/`."
          ))
      }
    }
  }

  mutating func load(shared: Set<String>) -> (theme: Theme, diagnostics: [Diagnostic]) {
    let paths = files.keys.filter(\.isTemplate).sorted(by: inByteOrder)
    let names = paths.map { String($0.dropLast(".mustache".count)) }.sorted(by: inByteOrder)
    let templates = paths.compactMap { read($0) }
    let faults = TemplateGraph(templates, names: names).diagnostics()
    diagnostics += faults

    let tables = wordTables()
    let source = ThemeSource(
      // If templates don't fit together, nothing is rendered: one that includes itself would never end.
      templates: faults.isEmpty ? templates : [], names: names, shared: shared,
      assets: bundledAssets().map { (name: $0.key, bytes: ThemeAsset.minified($0.value, $0.key)) }
        .sorted { inByteOrder($0.name, $1.name) },
      tables: tables)
    let (theme, unspoken) = source.theme(ThemeSettings())
    for path in files.keys.sorted(by: inByteOrder) where path.ends(with: ".js") || path.ends(with: ".css") {
      diagnostics += SpokenAsset.diagnostics(files[path] ?? [], file: "templates/\(path)", theme.words)
    }
    diagnostics += tables.diagnostics + unspoken
    return (theme, diagnostics.sorted())
  }

  /// Assets by name below `assets/`, with each bundle in place of its parts. A file with a bundle's own name
  /// replaces the whole bundle.
  private func bundledAssets() -> [String: [UInt8]] {
    var assets: [String: [UInt8]] = [:]
    for (path, bytes) in files where path.isAsset { assets[String(path.dropFirst("assets/".count))] = bytes }
    for bundle in ScriptBundle.all {
      let script = assets[bundle.name] ?? bundle.script(from: assets)
      for part in bundle.parts { assets[part] = nil }
      assets[bundle.name] = script
    }
    return assets
  }

  /// The tables of words, by language.
  private func wordTables() -> WordTables {
    WordTables(
      files.keys.filter(\.isWords).sorted(by: inByteOrder).map { path in
        let language = path.dropFirst("words/".count).dropLast(".yml".count)
        return WordTable(language: language.lowercased(), bytes: files[path] ?? [])
      })
  }

  private mutating func read(_ path: String) -> Template? {
    guard let bytes = files[path].map(withoutCarriageReturns) else { return nil }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      diagnostics.append(
        Diagnostic(
          .notUTF8, in: "templates/\(path)", "This template is not UTF-8 text.",
          help: "Save it as UTF-8."))
      return nil
    }
    do {
      return try Template(name: String(path.dropLast(".mustache".count)), bytes: bytes)
    } catch {
      diagnostics.append(
        Diagnostic(
          .templateSyntax, in: "templates/\(path)", at: SourcePosition(of: error.offset, in: bytes),
          error.message, help: error.help))
      return nil
    }
  }
}

/// Converts CRLF line endings to LF, so that a template saved on Windows renders the same bytes.
private func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
  return bytes.indices.compactMap { index in
    let endsLine = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    return bytes[index] == UInt8(ascii: "\r") && endsLine ? nil : bytes[index]
  }
}

private func inByteOrder(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}

extension String {
  fileprivate var isTemplate: Bool { ends(with: ".mustache") && !isAsset }
  fileprivate var isAsset: Bool { begins(with: "assets/") }
  fileprivate var isWords: Bool { begins(with: "words/") && ends(with: ".yml") }
}
